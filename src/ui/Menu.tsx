import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

import styles from './Menu.module.css'

interface MenuProps {
  /** Accessible name of the menu itself. */
  label: string
  /** Draws the button; spread the given props on it. */
  trigger: (props: MenuTriggerProps) => ReactNode
  /** Which edge of the button the menu keeps to. */
  align?: 'start' | 'end'
  /** `MenuItem`s, in groups or not. */
  children: ReactNode
}

export interface MenuTriggerProps {
  ref: (element: HTMLButtonElement | null) => void
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

const ITEMS = '[role^="menuitem"]:not([aria-disabled="true"])'

/** A button with a menu, after the ARIA pattern: arrows move, letters search, Escape returns to the button. */
export function Menu({ label, trigger, align = 'end', children }: MenuProps) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const menu = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    if (!isOpen) return undefined
    menu.current?.querySelector<HTMLElement>(ITEMS)?.focus({ preventScroll: true })
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && root.current?.contains(target) === false) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
    }
  }, [isOpen])

  const close = () => {
    setOpen(false)
    button?.focus()
  }

  const onMenuKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])]
    const target = itemForKey(event, items)
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setOpen(false)
    else if (target !== undefined) target.focus()
    else return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={root} className={styles.root}>
      {trigger({
        ref: setButton,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => {
          setOpen(!isOpen)
        },
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' || isOpen) return
          event.preventDefault()
          setOpen(true)
        },
      })}
      {isOpen && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- items are buttons and links: their keys click
        <div
          ref={menu}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={styles.menu}
          data-align={align}
          onKeyDown={onMenuKeyDown}
          onClick={({ target }) => {
            // Check boxes and radios stay open, so that several can be set in one visit.
            if (target instanceof Element && target.closest('[role="menuitem"]') !== null) close()
          }}
        >
          {children}
        </div>
      )}
    </div>
  )
}

function itemForKey(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  items: readonly HTMLElement[],
): HTMLElement | undefined {
  const index = items.findIndex((item) => item === document.activeElement)
  if (key === 'ArrowDown') return items[(index + 1) % items.length]
  if (key === 'ArrowUp') return items[(index - 1 + items.length) % items.length]
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
  const rotated = [...items.slice(index + 1), ...items.slice(0, index + 1)]
  return rotated.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()))
}
