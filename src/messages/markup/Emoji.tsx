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
  if (src !== undefined) return <CustomEmoji src={src} shortCode={shortCode} />
  if (character === undefined) return <RareEmoji shortCode={shortCode} />
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

/** Asks for the names of all; one that turns out to have a picture takes the room of its name. */
function RareEmoji({ shortCode }: { shortCode: string }) {
  useSyncExternalStore(allEmoji.subscribe, allEmoji.getSnapshot, allEmoji.getSnapshot)
  useEffect(() => {
    if (shortCode !== '') void loadAllEmoji().catch(() => undefined)
  }, [shortCode])
  const [typedSize, setTypedSize] = useState<number>()
  const measure = useCallback((typed: HTMLElement | null) => {
    if (typed !== null) setTypedSize(typed.getBoundingClientRect().width)
  }, [])
  const character = emojiOf(shortCode)
  if (character === undefined) return <bdi ref={measure}>{`:${shortCode}:`}</bdi>
  return (
    <span
      className={styles.custom}
      style={{ inlineSize: typedSize }}
      role="img"
      aria-label={shortCode.replaceAll('_', ' ')}
      title={`:${shortCode}:`}
    >
      {character}
    </span>
  )
}

/** A picture that comes after its name was shown takes the name's room, so that the line stays as it is. */
function CustomEmoji({ src, shortCode }: { src: string | undefined; shortCode: string }) {
  const [typedSize, setTypedSize] = useState<number>()
  const measure = useCallback((typed: HTMLElement | null) => {
    if (typed !== null) setTypedSize(typed.getBoundingClientRect().width)
  }, [])
  if (src === undefined) return <bdi ref={measure}>{`:${shortCode}:`}</bdi>
  return (
    <span className={styles.custom} style={{ inlineSize: typedSize }}>
      <img
        className={styles.picture}
        src={src}
        alt={`:${shortCode}:`}
        title={`:${shortCode}:`}
        loading="lazy"
        referrerPolicy="no-referrer"
      />
    </span>
  )
}
