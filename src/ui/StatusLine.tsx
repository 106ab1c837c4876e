import { createContext, type ReactNode, use, useState } from 'react'
import { createPortal } from 'react-dom'

import { Icon, type IconName } from './Icon.tsx'
import { Ring } from './Ring.tsx'
import styles from './StatusLine.module.css'

interface StatusLineProps {
  /** Who goes first when there are several; there is room for one. */
  rank?: 'loading' | 'note' | 'waiting' | 'offline'
  tone?: 'neutral' | 'warning' | 'danger'
  /** Leads instead of the ring. */
  icon?: IconName
  /** How full the ring is, 0 to 1; it turns when nobody knows. */
  progress?: number | undefined
  /** A plain button or link: the way out. */
  actions?: ReactNode
  children: ReactNode
}

/** One quiet line at the bottom: what is going on beside the content, which stays. */
export function StatusLine({
  rank = 'note',
  tone = 'neutral',
  icon,
  progress,
  actions,
  children,
}: StatusLineProps) {
  const region = use(StatusRegionContext)
  const line = (
    <div className={styles.status} data-rank={rank} data-tone={tone}>
      {icon ? <Icon name={icon} size="sm" /> : <Ring progress={progress} />}
      <span className={styles.words}>{children}</span>
      {actions}
    </div>
  )
  if (region === undefined) return <div role="status">{line}</div>
  return region && createPortal(line, region)
}

/** Undefined: nobody made a place for it. Null: the place is not in the page yet. */
const StatusRegionContext = createContext<HTMLElement | null | undefined>(undefined)

/** The place of all status lines below, there from the start, so that what appears in it is read out. */
export function StatusRegion({ children }: { children: ReactNode }) {
  const [region, setRegion] = useState<HTMLElement | null>(null)
  return (
    <StatusRegionContext value={region}>
      {children}
      <div ref={setRegion} role="status" aria-atomic="false" className={styles.region} />
    </StatusRegionContext>
  )
}
