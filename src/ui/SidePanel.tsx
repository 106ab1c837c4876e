import { type ReactNode, useLayoutEffect, useRef } from 'react'

import { IconButton } from './IconButton.tsx'
import { PanelContext } from './PanelContext.ts'
import { useMediaQuery } from './useMediaQuery.ts'

import styles from './SidePanel.module.css'

interface SidePanelProps {
  /** Its name and heading. */
  label: string
  /** Below the heading. */
  about?: ReactNode
  /** Buttons before "Close". */
  tools?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** Something beside the page that one reads along with it; where there is no room for both it covers the page. */
export function SidePanel(props: SidePanelProps) {
  const isCover = useMediaQuery('(width < 48rem)')
  return isCover ? <Cover {...props} /> : <Aside {...props} />
}

function Aside(props: SidePanelProps) {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = panel.current
    const opener = document.activeElement
    // Who opens an address has not come from anywhere.
    if (opener !== document.body) element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => {
      const hasFocus = element?.contains(document.activeElement) === true
      if (hasFocus && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside ref={panel} className={styles.aside} aria-label={props.label}>
      <PanelContext value={panel}>
        <Content {...props} />
      </PanelContext>
    </aside>
  )
}

function Cover(props: SidePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect, because only a dialog that is closed while still in the page returns the focus.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.cover}
      data-hotkeys="off"
      aria-label={props.label}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        props.onClose()
      }}
    >
      <PanelContext value={dialog}>
        <Content {...props} />
      </PanelContext>
    </dialog>
  )
}

function Content({ label, about, tools, onClose, children }: SidePanelProps) {
  return (
    <>
      <header className={styles.head}>
        <div>
          <h2 tabIndex={-1} data-autofocus>
            {label}
          </h2>
          {about && <p>{about}</p>}
        </div>
        <span className={styles.tools}>
          {tools}
          <IconButton icon="close" label={`Close ${label.toLowerCase()}`} onClick={onClose} />
        </span>
      </header>
      {children}
    </>
  )
}
