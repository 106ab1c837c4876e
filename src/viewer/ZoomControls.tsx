import { IconButton } from '#ui/IconButton.tsx'

import type { Hands } from './useStage.ts'
import { useTarget } from './useTarget.ts'
import styles from './ViewerBar.module.css'
import type { Size } from './zoom.ts'

interface ZoomControlsProps {
  hands: Hands
  /** Of the original, where it is known. */
  natural: Size | undefined
}

/** How large the picture's own pixels are on screen, and what changes that. */
export function ZoomControls({ hands, natural }: ZoomControlsProps) {
  const { motion, fitted, maxScale } = hands
  const scale = useTarget(motion, (target) => target.scale)
  const isCloseUp = scale > 1
  const percent = fitted && natural && Math.round((100 * fitted.width * scale) / natural.width)
  return (
    <div className={styles.zoomGroup}>
      <IconButton
        icon="zoom-out"
        label="Zoom out"
        title="Zoom out (-)"
        aria-disabled={!isCloseUp || undefined}
        onClick={() => {
          hands.step('out')
        }}
      />
      <button
        type="button"
        className={styles.percent}
        aria-label={isCloseUp ? 'Fit to the window' : 'Actual size'}
        title={isCloseUp ? 'Fit to the window (0)' : 'Actual size'}
        aria-disabled={fitted === undefined || undefined}
        onClick={isCloseUp ? hands.fit : hands.toggleCloseUp}
      >
        {percent !== undefined && `${String(percent)} %`}
      </button>
      <IconButton
        icon="zoom-in"
        label="Zoom in"
        title="Zoom in (+)"
        aria-disabled={scale >= maxScale || undefined}
        onClick={() => {
          hands.step('in')
        }}
      />
      <span className={styles.divider} />
    </div>
  )
}
