import { type ReactNode, useEffect, useId, useState } from 'react'

import styles from './Popover.module.css'

interface PopoverProps {
  label: string
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

/**
 * A panel below a button, in the browser's top layer: a toolbar that scrolls cannot cut it off, and Escape or a press
 * elsewhere closes it.
 */
export function Popover({ label, trigger, children }: PopoverProps) {
  const id = useId()
  const [panel, setPanel] = useState<HTMLDivElement | null>(null)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [place, setPlace] = useState<{ top: number; right: number }>()

  useEffect(() => {
    if (!isOpen || button === null) return undefined
    const follow = () => {
      const { bottom, right } = button.getBoundingClientRect()
      setPlace({ top: bottom + 6, right: Math.max(12, document.documentElement.clientWidth - right) })
    }
    follow()
    panel?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true })
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [button, isOpen, panel])

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
        style={place && { insetBlockStart: place.top, insetInlineEnd: place.right }}
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen && children(close)}
      </div>
    </>
  )
}
