import { type Json, readList, readRecord, readRows, readText, readTexts } from '#rocketchat/lenient.ts'
import type { Message } from '#rocketchat/Message.ts'
import { parseMessage } from '#rocketchat/parseMessage.ts'

export type RoomNews =
  /** New, edited, reacted to, pinned, starred: as it is now. */
  | { kind: 'changed'; message: Message }
  | { kind: 'deleted'; ids: readonly string[] }
  /** Changed to something that no list shows. */
  | { kind: 'unreadable'; ids: readonly string[] }
  /** Many at once, and nobody says which. */
  | { kind: 'pruned' }

/** The streams that tell of a room, by what they call it. */
export const streamsOf = (roomId: string) =>
  [
    ['stream-room-messages', roomId],
    ['stream-notify-room', `${roomId}/deleteMessage`],
    ['stream-notify-room', `${roomId}/deleteMessageBulk`],
  ] as const

/** What a `changed` frame tells, and of which room; undefined where it makes no sense. */
export function readNews(
  frame: Json,
  { server, userId }: { server: string; userId: string },
): { roomId: string; news: RoomNews } | undefined {
  const fields = readRecord(frame['fields'])
  const [roomId = '', event] = (readText(fields?.['eventName']) ?? '').split('/')
  const about = readRecord(readList(fields?.['args'])[0])
  if (about === undefined || roomId === '') return undefined

  if (frame['collection'] === 'stream-room-messages') {
    const news = readChange(about, server)
    if (news?.kind !== 'changed') return news && { roomId, news }
    const { message } = news
    if (message.roomId !== roomId) return undefined
    // Streams tell everybody of everybody's stars; REST tells only of ours.
    const starredBy = message.starredBy.filter((id) => id === userId)
    return { roomId, news: { kind: 'changed', message: { ...message, starredBy } } }
  }
  switch (event) {
    case 'deleteMessage': {
      const id = readText(about['_id'])
      return id === undefined ? undefined : { roomId, news: { kind: 'deleted', ids: [id] } }
    }
    case 'deleteMessageBulk': {
      const told = readTexts(about['ids'])
      // With `filesOnly` the messages stay.
      const isTold = told.length > 0 && about['filesOnly'] !== true && about['showDeletedStatus'] !== true
      return { roomId, news: isTold ? { kind: 'deleted', ids: told } : { kind: 'pruned' } }
    }
    case undefined:
    default:
      return undefined
  }
}

/** What a row tells that is new or was changed; undefined where nobody can say of what. */
export function readChange(row: unknown, server: string): RoomNews | undefined {
  const id = readText(readRecord(row)?.['_id'])
  if (id === undefined) return undefined
  // What the server keeps of something is nobody's to see.
  if (readRecord(row)?.['_hidden'] === true) return { kind: 'deleted', ids: [id] }
  const message = readRows([row], (one) => parseMessage(one, server)).parsed[0]
  return message === undefined ? { kind: 'unreadable', ids: [id] } : { kind: 'changed', message }
}
