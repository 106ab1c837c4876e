import { emojiOf } from '#lib/emojiOf.ts'

interface EmojiProps {
  unicode: string | undefined
  shortCode: string | undefined
}

/** The character where we know it; a workspace's own emoji stay as they are typed. */
export function Emoji({ unicode, shortCode }: EmojiProps) {
  const character = unicode ?? (shortCode === undefined ? undefined : emojiOf(shortCode))
  if (character === undefined) return `:${shortCode ?? ''}:`
  return (
    <span
      role="img"
      aria-label={shortCode?.replaceAll('_', ' ') ?? character}
      title={shortCode && `:${shortCode}:`}
    >
      {character}
    </span>
  )
}
