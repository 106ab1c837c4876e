import { type ReactNode, useEffect, useRef, useState } from 'react'

import styles from './Toast.module.css'
import { ToastContext } from './ToastContext.ts'

export { useToast } from './ToastContext.ts'

const SHOWN_MS = 4000

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ text: string }>()
  const [isHeld, setHeld] = useState(false)
  const region = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // Lifted again each time, since a dialog may have been opened above it.
    if (toast) region.current?.hidePopover()
    region.current?.showPopover()
  }, [toast])

  useEffect(() => {
    if (toast === undefined || isHeld) return undefined
    const timer = setTimeout(() => {
      setToast(undefined)
    }, SHOWN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [toast, isHeld])

  const [show] = useState(() => (text: string) => {
    setHeld(false)
    setToast({ text })
  })

  return (
    <ToastContext value={show}>
      {children}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only to leave it there while read */}
      <div
        ref={region}
        popover="manual"
        role="status"
        className={styles.region}
        onPointerEnter={() => {
          setHeld(true)
        }}
        onPointerLeave={() => {
          setHeld(false)
        }}
      >
        {toast && <div className={styles.toast}>{toast.text}</div>}
      </div>
    </ToastContext>
  )
}
