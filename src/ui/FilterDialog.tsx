import { type ReactNode, useEffect, useEffectEvent } from 'react'

import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

import styles from './FilterDialog.module.css'

interface FilterDialogProps {
  /** What the last button says, which closes: how much is left, such as "Show 12 images". */
  found: string
  /** Undefined while nothing is on. */
  onClear: (() => void) | undefined
  onClose: () => void
  children: ReactNode
}

/** All filters on one sheet, with room for a finger. What they filter changes behind it as one chooses. */
export function FilterDialog({ found, onClear, onClose, children }: FilterDialogProps) {
  const close = useEffectEvent(onClose)
  // Back undoes what was chosen here, and leaves.
  useEffect(() => {
    const leave = () => close()
    addEventListener('popstate', leave)
    return () => removeEventListener('popstate', leave)
  }, [])

  return (
    <Dialog label="Filters" isSheet onClose={onClose}>
      <div className={styles.sheet}>
        {children}
        <footer className={styles.footer}>
          {onClear && (
            <Button
              variant="quiet"
              size="large"
              onClick={({ currentTarget }) => {
                onClear()
                // It is about to go.
                if (currentTarget.nextElementSibling instanceof HTMLElement)
                  currentTarget.nextElementSibling.focus()
              }}
            >
              Clear filters
            </Button>
          )}
          <Button variant="primary" size="large" onClick={onClose}>
            <span aria-live="polite">{found}</span>
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
