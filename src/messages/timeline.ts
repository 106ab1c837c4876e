import { dayKey } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'

import { isFolded } from './systemEvents.ts'

/** One row of the feed. `key` is the id of its first message and never changes while pages come and go. */
export type TimelineItem = MessageItem | SystemRunItem

interface ItemBase {
  key: string
  /** Epoch ms of a moment in the day that this row opens; undefined when the row above is of the same day. */
  opensDay: number | undefined
  /** How many messages come before this row in what was passed in. */
  index: number
}

export interface MessageItem extends ItemBase {
  kind: 'message'
  message: Message
  /** Shows who and when; otherwise it continues the row above. */
  opensGroup: boolean
}

export interface SystemRunItem extends ItemBase {
  kind: 'system'
  messages: readonly Message[]
}

interface TimelineOptions {
  /** More messages exist before the first one, in the order of display. */
  hasMoreBefore: boolean
}

const GROUPING_PERIOD_MS = 300_000

/**
 * Unique messages in display order to rows: grouped by author, split by day, system events folded.
 *
 * How a row looks depends on the row above it. So while more is to come above, the first row waits: everything
 * that is shown keeps its look, and with it its height, when that page arrives.
 */
export function buildTimeline(
  messages: readonly Message[],
  { hasMoreBefore }: TimelineOptions,
): readonly TimelineItem[] {
  const items: TimelineItem[] = []
  let run: Message[] | undefined
  let previous: Message | undefined
  let previousDay: string | undefined

  for (const [index, message] of messages.entries()) {
    const day = dayKey(message.sentAt)
    const opensDay = day === previousDay ? undefined : message.sentAt
    if (!isFolded(message)) {
      run = undefined
      const opensGroup = opensDay !== undefined || previous === undefined || !continues(previous, message)
      items.push({ kind: 'message', key: message.id, index, opensDay, message, opensGroup })
    } else if (run && opensDay === undefined) {
      run.push(message)
    } else {
      run = [message]
      items.push({ kind: 'system', key: message.id, index, opensDay, messages: run })
    }
    previous = message
    previousDay = day
  }
  return hasMoreBefore && items.length > 1 ? items.slice(1) : items
}

function continues(previous: Message, message: Message): boolean {
  return (
    previous.author.id === message.author.id &&
    previous.alias === message.alias &&
    previous.isGroupable &&
    message.isGroupable &&
    previous.systemType === undefined &&
    message.systemType === undefined &&
    // Their marks stand after the time.
    !message.isPinned &&
    message.starredBy.length === 0 &&
    previous.threadParentId === message.threadParentId &&
    Math.abs(message.sentAt - previous.sentAt) <= GROUPING_PERIOD_MS
  )
}
