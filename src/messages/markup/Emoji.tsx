import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

import { allEmoji, loadAllEmoji } from '#lib/allEmoji.ts'
import { emojiOf } from '#lib/emojiOf.ts'
import { useFeedFacts } from '#messages/MessageContext.ts'

import styles from './Emoji.module.css'

interface EmojiProps {
  unicode?: string | undefined
  /** Without its colons. */
  shortCode: string | undefined
}

/** The workspace's own picture, else the character, else what was typed. */
export function Emoji({ unicode, shortCode = '' }: EmojiProps) {
  const { customEmoji } = useFeedFacts()
  const src = unicode === undefined ? customEmoji.get(shortCode) : undefined
  const character = unicode ?? emojiOf(shortCode)
  if (src !== undefined || character === undefined) return <NamedEmoji src={src} shortCode={shortCode} />
  return (
    <span
      role="img"
      aria-label={shortCode === '' ? character : shortCode.replaceAll('_', ' ')}
      title={shortCode === '' ? undefined : `:${shortCode}:`}
    >
      {character}
    </span>
  )
}

interface NamedEmojiProps {
  src: string | undefined
  shortCode: string
}

/** A picture or a character that comes after its name was shown takes the name's room, so that the line stays as it is. */
function NamedEmoji({ src, shortCode }: NamedEmojiProps) {
  useSyncExternalStore(allEmoji.subscribe, allEmoji.getSnapshot, allEmoji.getSnapshot)
  const [typedSize, setTypedSize] = useState<number>()
  const measure = useCallback((typed: HTMLElement | null) => {
    if (typed !== null) setTypedSize(typed.getBoundingClientRect().width)
  }, [])
  const isUnknown = src === undefined && shortCode !== ''
  useEffect(() => {
    if (isUnknown) void loadAllEmoji().catch(() => undefined)
  }, [isUnknown])

  const character = emojiOf(shortCode)
  const name = `:${shortCode}:`
  if (src === undefined && character === undefined) return <bdi ref={measure}>{name}</bdi>
  return (
    <span className={styles.custom} style={{ inlineSize: typedSize }}>
      {src === undefined ? (
        <span role="img" aria-label={shortCode.replaceAll('_', ' ')} title={name}>
          {character}
        </span>
      ) : (
        <img
          className={styles.picture}
          src={src}
          alt={name}
          title={name}
          loading="lazy"
          referrerPolicy="no-referrer"
        />
      )}
    </span>
  )
}
