import type { ReactNode } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { IconButton } from '#ui/IconButton.tsx'

import type { Slide } from './Slide.ts'
import styles from './ViewerBar.module.css'

interface ViewerBarProps {
  slide: Slide | undefined
  position: { index: number; total: number } | undefined
  onClose: () => void
  /** What can be done with the picture; as high as the button that closes. */
  children: ReactNode
}

export function ViewerBar({ slide, position, onClose, children }: ViewerBarProps) {
  return (
    <div className={styles.bar}>
      <IconButton icon="close" label="Close" title="Close (Esc)" onClick={onClose} />
      <p className={styles.what} aria-live="polite">
        {position && (
          <span className={styles.position}>
            {`${formatCount(position.index + 1)} of ${formatCount(position.total)}`}
          </span>
        )}{' '}
        {slide && (
          <span className={styles.fileName} dir="auto">
            {slide.name}
          </span>
        )}
      </p>
      {children}
    </div>
  )
}
