import { hashKey, type QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'

import { createListKeeper } from '#media/device/createListKeeper.ts'
import { createPictureKeeper } from '#media/device/createPictureKeeper.ts'
import type { Owner } from '#media/device/owner.ts'

import { createIndexMemory } from './index/createIndexMemory.ts'

interface Forgotten {
  roomId: string
  /** Of the room's list. */
  queryKey: QueryKey
  gone: ReadonlySet<string>
}

/** Lists of the next visit would show for a moment what was deleted in this one, and small copies outlast it for long. */
export async function forgetOnDevice(owner: Owner, { roomId, queryKey, gone }: Forgotten): Promise<void> {
  if (gone.size === 0) return
  const pictures = createPictureKeeper(owner)
  for (const id of gone) pictures.delete(id)
  const lists = createListKeeper(owner)
  const key = `list-${hashKey(queryKey)}`
  const kept = v.safeParse(keptList, await lists.get(key))
  if (kept.success) await lists.set(key, withoutGone(kept.output, gone))
  await createIndexMemory(owner, roomId).forget(gone)
}

// As the query persister writes it; the rest of it stays as it is.
const keptList = v.looseObject({
  state: v.looseObject({
    data: v.looseObject({
      images: v.array(v.looseObject({ id: v.string() })),
      received: v.number(),
      total: v.number(),
    }),
  }),
})

function withoutGone(kept: v.InferOutput<typeof keptList>, gone: ReadonlySet<string>) {
  const { data } = kept.state
  const images = data.images.filter(({ id }) => !gone.has(id))
  const lost = data.images.length - images.length
  const less = { images, received: data.received - lost, total: data.total - lost }
  return { ...kept, state: { ...kept.state, data: { ...data, ...less } } }
}
