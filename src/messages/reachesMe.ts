import type { Mention, Message } from '#rocketchat/Message.ts'

/** Mine: by name, or as one of everybody. */
export function isMine(mention: Mention, myId: string): boolean {
  return mention.kind === 'all' || mention.kind === 'here' || mention.id === myId
}

/** Whether a message is addressed to me; what I write to everybody is not. */
export function reachesMe({ mentions, author }: Pick<Message, 'mentions' | 'author'>, myId: string): boolean {
  return author.id !== myId && mentions.some((mention) => isMine(mention, myId))
}
