import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import styles from './RoomSearch.module.css'
import { SEARCHING } from './useSearchText.ts'

interface RoomSearchProps {
  value: string
  onChange: (value: string) => void
}

export function RoomSearch({ value, onChange }: RoomSearchProps) {
  const box = useRef<HTMLInputElement>(null)
  const isSearching = useLocation().state === SEARCHING
  useHotkeys({
    '/': () => box.current?.focus(),
  })
  useEffect(() => {
    if (isSearching) box.current?.focus()
  }, [isSearching])
  return (
    <search className={styles.search}>
      <Icon name="search" />
      <input
        ref={box}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        role="searchbox"
        aria-label="Search rooms"
        placeholder="Search rooms"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
        }}
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
          onClick={() => {
            onChange('')
            box.current?.focus()
          }}
        />
      )}
    </search>
  )
}
