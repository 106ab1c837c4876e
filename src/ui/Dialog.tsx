import { type ReactNode, useEffect, useRef } from 'react'

import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  /** The accessible name; shown as a heading with a close button unless `isBare`. */
  label: string
  onClose: () => void
  /** Slides up from the bottom edge on phones. */
  isSheet?: boolean
  /** The children bring their own heading. */
  isBare?: boolean
  children: ReactNode
}

/** A modal dialog while it is mounted: focus stays inside and returns to where it was. */
export function Dialog({ label, onClose, isSheet = false, isBare = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the key for it is Escape, which the element handles itself
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-sheet={isSheet || undefined}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        // The ground around the panel belongs to the element itself.
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className={styles.panel}>
        {!isBare && (
          <header className={styles.header}>
            <h2>{label}</h2>
            <IconButton icon="close" label="Close" onClick={onClose} />
          </header>
        )}
        {children}
      </div>
    </dialog>
  )
}
