import type { ReactNode } from 'react'

import styles from './DialogBody.module.css'

interface DialogBodyProps {
  children: ReactNode
}

/** What a dialog says, below its heading. */
export function DialogBody({ children }: DialogBodyProps) {
  return <div className={styles.body}>{children}</div>
}

/** What it comes to, before the details. */
export function DialogLead({ children }: DialogBodyProps) {
  return <p className={styles.lead}>{children}</p>
}

/** Its buttons, the one that goes on last. */
export function DialogActions({ children }: DialogBodyProps) {
  return <div className={styles.actions}>{children}</div>
}
