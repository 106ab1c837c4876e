import type { Message } from '#rocketchat/Message.ts'

interface Filter {
  isPinned: boolean
  isStarred: boolean
  mentionIds: readonly string[]
}

/** Whether the server would list a message: filters are combined with AND, the mentioned with OR. */
export function passesFilter(
  { isPinned, isStarred, mentionIds }: Filter,
  message: Pick<Message, 'isPinned' | 'starredBy' | 'mentions'>,
  myId: string,
): boolean {
  return (
    (!isPinned || message.isPinned) &&
    (!isStarred || message.starredBy.includes(myId)) &&
    (mentionIds.length === 0 || message.mentions.some(({ id }) => mentionIds.includes(id)))
  )
}
