import { expect, test } from 'vitest'

import { fetchRun } from './imagePages.ts'
import { createRoom } from './roomOfTests.ts'

const ids = (images: readonly { id: string }[]) => images.map(({ id }) => id)

test('knows the index of a picture deep in the room by two calls, and its neighbours by a third', async () => {
  const room = createRoom(Array.from({ length: 2400 }, (_, index) => index))
  const target = room.list[1499]
  const around = await fetchRun(room.fetchPage, { kind: 'around', fileId: target?.id ?? '' })
  expect(around).toMatchObject({ before: 1499, after: 801 })
  expect(around.images[0]).toBe(target)

  const newer = await fetchRun(room.fetchPage, around.previous)
  const seam = newer.images.findIndex(({ id }) => id === target?.id)
  expect(newer.images[seam - 1]).toBe(room.list[1498])
  expect((newer.before ?? 0) + seam).toBe(1499)
  expect(room.callCount()).toBe(3)
})

test('lists the room from the top when the picture is not there', async () => {
  const room = createRoom([1, 2, 3])
  const run = await fetchRun(room.fetchPage, { kind: 'around', fileId: 'nosuchfile' })
  expect(ids(run.images)).toEqual(ids(room.list))
  expect(run.before).toBe(0)
})
