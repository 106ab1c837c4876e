import { emojiOf } from '#lib/emojiOf.ts'
import type { Message } from '#rocketchat/Message.ts'
import { Avatar } from '#ui/Avatar.tsx'

import { Emoji } from './markup/Emoji.tsx'
import { useFeedFacts } from './MessageContext.ts'

import styles from './Face.module.css'

interface FaceProps {
  message: Pick<Message, 'alias' | 'author' | 'emoji'>
}

/** Whoever wrote it, or the emoji that an integration has put in the place. */
export function Face({ message: { alias, author, emoji = '' } }: FaceProps) {
  const { customEmoji } = useFeedFacts()
  if (emojiOf(emoji) === undefined && !customEmoji.has(emoji)) {
    return <Avatar name={alias ?? author.name} id={author.id} />
  }
  return (
    <span className={styles.emoji} aria-hidden>
      <Emoji shortCode={emoji} />
    </span>
  )
}
