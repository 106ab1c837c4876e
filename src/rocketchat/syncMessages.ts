import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { readChange, type RoomNews } from './ddp/readNews.ts'
import { readDate, readRecord, readTexts } from './lenient.ts'

export interface RoomChanges {
  news: readonly RoomNews[]
  /** Epoch ms by the server's clock: when the last of them happened; undefined when nothing did. */
  latestAt: number | undefined
}

/** Everything that was written, changed or deleted in a room since a moment of the server's clock. All at once: it has no pages. */
export function fetchChanges(
  client: RocketChatClient,
  { roomId, since }: { roomId: string; since: number },
  options: CallOptions = {},
): Promise<RoomChanges> {
  const schema = v.pipe(
    v.object({ result: v.object({ updated: v.array(v.unknown()), deleted: v.array(v.unknown()) }) }),
    v.transform(({ result: { updated, deleted } }): RoomChanges => {
      const times = [
        ...updated.map((row) => readDate(readRecord(row)?.['_updatedAt'])),
        ...deleted.map((row) => readDate(readRecord(row)?.['_deletedAt'])),
      ].filter((time) => time !== undefined)
      return {
        news: [
          ...updated.flatMap((row) => readChange(row, client.server) ?? []),
          { kind: 'deleted', ids: readTexts(deleted.map((row) => readRecord(row)?.['_id'])) },
        ],
        latestAt: times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b)),
      }
    }),
  )
  const params = { roomId, lastUpdate: new Date(since).toISOString() }
  return client.get('chat.syncMessages', { params, schema, ...options })
}
