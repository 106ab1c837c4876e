import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'

import styles from './Toast.module.css'

const SHOWN_MS = 4_000

const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says in passing that something was done: copied, saved. */
export function useToast(): (text: string) => void {
  return use(ToastContext)
}

interface ToastProviderProps {
  children: ReactNode
}

export function ToastProvider({ children }: ToastProviderProps) {
  const [toast, setToast] = useState<{ text: string; count: number }>()
  const [isHeld, setHeld] = useState(false)

  const say = useCallback((text: string) => {
    setToast((last) => ({ text, count: (last?.count ?? 0) + 1 }))
  }, [])

  useEffect(() => {
    if (toast === undefined || isHeld) return undefined
    const timer = setTimeout(() => {
      setToast(undefined)
    }, SHOWN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [toast, isHeld])

  return (
    <ToastContext value={say}>
      {children}
      <div
        role="status"
        className={styles.place}
        onPointerEnter={() => {
          setHeld(true)
        }}
        onPointerLeave={() => {
          setHeld(false)
        }}
      >
        {toast && (
          <p key={toast.count} className={styles.toast}>
            {toast.text}
          </p>
        )}
      </div>
    </ToastContext>
  )
}
