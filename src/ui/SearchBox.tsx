import { useEffect, useRef } from 'react'

import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { Kbd } from './Kbd.tsx'
import { useHotkeys } from './useHotkeys.ts'

import styles from './SearchBox.module.css'

interface SearchBoxProps {
  /** Its name, and what stands in it while it is empty: "Search rooms". */
  label: string
  value: string
  onChange: (value: string) => void
  size?: 'sm' | 'md'
  /** The focus comes here as soon as this is true. */
  takesFocus?: boolean
}

/** Reached by the key "/"; Escape and the button at its end empty it. */
export function SearchBox({ label, value, onChange, size = 'md', takesFocus = false }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  useHotkeys({ '/': () => box.current?.focus() })
  useEffect(() => {
    if (takesFocus) box.current?.focus()
  }, [takesFocus])

  return (
    <search className={styles.search} data-size={size}>
      <Icon name="search" size={size} />
      <input
        ref={box}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault()
          event.stopPropagation()
          onChange('')
        }}
      />
      {value === '' ? (
        <span className={styles.hint} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      ) : (
        <IconButton
          icon="close"
          label="Clear search"
          size={size}
          onClick={() => {
            onChange('')
            box.current?.focus()
          }}
        />
      )}
    </search>
  )
}
