import { dayKey } from '#lib/formatDate.ts'
import { isFolded } from '#messages/systemEvents.ts'
import type { Message } from '#rocketchat/Message.ts'

/** What stands in the row that begins with a message: that alone, or the run of events that it opens. */
export function rowMessages(messages: readonly Message[], key: string | undefined): readonly Message[] {
  const start = messages.findIndex(({ id }) => id === key)
  const first = messages[start]
  if (first === undefined) return []
  if (!isFolded(first)) return [first]
  const day = dayKey(first.sentAt)
  const length = messages.slice(start).findIndex((one) => !isFolded(one) || dayKey(one.sentAt) !== day)
  return messages.slice(start, length === -1 ? undefined : start + length)
}

/** All from one message to another, whichever comes first; undefined where one of the two is not here. */
export function messagesBetween(
  messages: readonly Message[],
  one: string | undefined,
  other: string,
): readonly Message[] | undefined {
  const [from, to] = [one, other].map((id) => messages.findIndex((message) => message.id === id))
  if (from === undefined || to === undefined || from === -1 || to === -1) return undefined
  return messages.slice(Math.min(from, to), Math.max(from, to) + 1)
}
