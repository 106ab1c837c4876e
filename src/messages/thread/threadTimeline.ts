import { dayKey } from '#lib/formatDate.ts'
import { buildTimeline, type TimelineItem } from '#messages/timeline.ts'
import type { Message } from '#rocketchat/Message.ts'

interface ThreadTimelineOptions {
  /** Replies come before the first one. */
  hasMoreAbove: boolean
}

/** A thread from what it began with; that joins the replies once there are none left between the two. */
export function threadTimeline(
  parent: Message | undefined,
  replies: readonly Message[],
  { hasMoreAbove }: ThreadTimelineOptions,
): readonly TimelineItem[] {
  const items = buildTimeline(replies, { hasMoreBefore: hasMoreAbove })
  if (parent === undefined || hasMoreAbove) return items
  const [first, ...others] = items
  return [
    { kind: 'message', key: parent.id, index: -1, opensDay: undefined, message: parent, opensGroup: true },
    ...(first === undefined ? [] : [withoutDay(first, dayKey(parent.sentAt)), ...others]),
  ]
}

/** The day in which it all began is said above the thread. */
function withoutDay(item: TimelineItem, day: string): TimelineItem {
  const isOfDay = item.opensDay !== undefined && dayKey(item.opensDay) === day
  return isOfDay ? { ...item, opensDay: undefined } : item
}
