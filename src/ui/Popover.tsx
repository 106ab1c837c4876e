import { type CSSProperties, type ReactNode, useEffect, useId, useState } from 'react'

import styles from './Popover.module.css'

interface PopoverProps {
  label: string
  /** The edge that it shares with its button. */
  align?: 'start' | 'end'
  /** Draws the button; spread the given props on it. */
  trigger: (props: PopoverTriggerProps) => ReactNode
  /** Mounted while open. */
  children: (close: () => void) => ReactNode
}

export interface PopoverTriggerProps {
  ref: (element: HTMLButtonElement | null) => void
  popoverTarget: string
  'aria-haspopup': 'dialog'
  'aria-expanded': boolean
}

const GAP = 6
const EDGE = 12

/**
 * A panel below a button, in the browser's top layer: a toolbar that scrolls cannot cut it off, and Escape or a press
 * elsewhere closes it.
 */
export function Popover({ label, align = 'end', trigger, children }: PopoverProps) {
  const id = useId()
  const [panel, setPanel] = useState<HTMLDivElement | null>(null)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [place, setPlace] = useState<CSSProperties>()

  useEffect(() => {
    if (!isOpen || button === null) return undefined
    const follow = () => {
      setPlace(placeBelow(button.getBoundingClientRect(), align))
    }
    follow()
    panel?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [align, button, isOpen, panel])

  const close = () => {
    panel?.hidePopover()
  }

  return (
    <>
      {trigger({ ref: setButton, popoverTarget: id, 'aria-haspopup': 'dialog', 'aria-expanded': isOpen })}
      <div
        ref={setPanel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.panel}
        style={place}
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen && children(close)}
      </div>
    </>
  )
}

function placeBelow({ bottom, left, right }: DOMRect, align: 'start' | 'end'): CSSProperties {
  const top = bottom + GAP
  return align === 'start'
    ? { top, left: Math.max(EDGE, left) }
    : { top, right: Math.max(EDGE, document.documentElement.clientWidth - right) }
}
