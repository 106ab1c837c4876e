import { type ReactNode, useLayoutEffect, useRef } from 'react'

import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'
import { useSheetDrag } from './useSheetDrag.ts'

interface DialogProps {
  /** Its name, shown as a heading with a button "Close" beside it unless `isBare`. */
  label: string
  onClose: () => void
  /** Comes from the bottom edge on phones. */
  isSheet?: boolean
  /** The children bring their own heading. */
  isBare?: boolean
  size?: 'normal' | 'wide'
  children: ReactNode
}

/** Open as long as it is rendered. The browser keeps focus inside, and gives it back afterwards. */
export function Dialog({
  label,
  onClose,
  isSheet = false,
  isBare = false,
  size = 'normal',
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const wasPressedOutside = useRef(false)
  const drag = useSheetDrag(onClose)

  // A layout effect, because only a dialog that is closed while still in the page returns the focus.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
    }
  }, [])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape is the key for it, and the browser's own
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-sheet={isSheet || undefined}
      data-size={size}
      data-hotkeys="off"
      aria-label={label}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        // Whoever renders the dialog decides; it must not close by itself.
        event.preventDefault()
        onClose()
      }}
      onClose={(event) => {
        // A second Escape closes it whatever we say; in development effects run twice and it is open again.
        if (event.target === event.currentTarget && !event.currentTarget.open) onClose()
      }}
      onPointerDown={(event) => {
        wasPressedOutside.current = isOutside(event)
      }}
      onClick={(event) => {
        if (wasPressedOutside.current && isOutside(event)) onClose()
        wasPressedOutside.current = false
      }}
    >
      {!isBare && (
        <div className={styles.head} {...(isSheet && drag)}>
          <h2>{label}</h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </div>
      )}
      {children}
    </dialog>
  )
}

/** The ground around a dialog is part of it, so events there have the dialog as their target. */
function isOutside({ target, currentTarget, clientX, clientY }: React.MouseEvent<HTMLElement>): boolean {
  if (target !== currentTarget) return false
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
