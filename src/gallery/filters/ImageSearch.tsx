import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import styles from './ImageSearch.module.css'

interface ImageSearchProps {
  text: string
  onChange: (text: string) => void
}

// Browsers allow about a hundred changes of the address in half a minute.
const SETTLED_AFTER_MS = 300

/** Words of a name or caption; they go into the address once the typing rests. */
export function ImageSearch({ text, onChange }: ImageSearchProps) {
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  /** The address follows a little later, when more may have been typed. */
  const [sent, setSent] = useState(text)
  if (text !== known) {
    setKnown(text)
    if (text !== sent) {
      // Somebody went back, or cleared the filters.
      setSent(text)
      setTyped(text)
    }
  }
  const settle = useEffectEvent((next: string) => {
    if (next === sent) return
    setSent(next)
    onChange(next)
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(clean(typed))
    }, SETTLED_AFTER_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed])
  useHotkeys({
    '/': () => box.current?.focus(),
  })

  return (
    <search className={styles.search}>
      <Icon name="search" size="sm" />
      <input
        ref={box}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        role="searchbox"
        aria-label="Search images"
        placeholder="Search images"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return
          event.preventDefault()
          event.stopPropagation()
          setTyped('')
        }}
      />
      {typed === '' ? (
        <span className={styles.hint} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      ) : (
        <IconButton
          icon="close"
          label="Clear search"
          size="sm"
          onClick={() => {
            setTyped('')
            box.current?.focus()
          }}
        />
      )}
    </search>
  )
}

/** As an address can hold it. */
function clean(text: string): string {
  return text.trim().toWellFormed()
}
