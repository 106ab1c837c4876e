import type { ReactNode } from 'react'
import { Link } from 'react-router'

import styles from './WayOut.module.css'

type WayOutProps = { children: ReactNode } & ({ to: string } | { href: string })

/** Out of a state that has nothing to show: to another page of ours, or in a new tab to one that is not. */
export function WayOut({ children, ...target }: WayOutProps) {
  if ('to' in target) {
    return (
      <Link to={target.to} className={styles.wayOut} data-own>
        {children}
      </Link>
    )
  }
  return (
    <a href={target.href} target="_blank" rel="noopener noreferrer" className={styles.wayOut}>
      {children}
    </a>
  )
}
