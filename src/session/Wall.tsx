import styles from './Wall.module.css'

/** Left, top, width, height, and how much of the accent is in it, from 0 to 1. */
type Pane = readonly [x: number, y: number, width: number, height: number, tint?: number]

const PANES: readonly Pane[] = [
  [-50, -70, 279, 186],
  [241, -70, 139, 186],
  [392, -70, 247, 186],
  [651, -70, 279, 186, 0.1],
  [-50, 128, 158, 197],
  [484, 128, 197, 197],
  [693, 128, 237, 197],
  [-50, 337, 226, 170],
  [188, 337, 119, 170],
  [319, 337, 255, 170, 0.14],
  [586, 337, 128, 170],
  [726, 337, 204, 170],
  [-50, 519, 306, 192, 0.08],
  [268, 519, 144, 192],
  [424, 519, 341, 192],
  [777, 519, 153, 192, 0.06],
  [-50, 723, 163, 164],
  [125, 723, 245, 164, 0.2],
  [383, 723, 114, 164],
  [509, 723, 245, 164],
  [766, 723, 164, 164],
  [-50, 898, 245, 184],
  [207, 898, 276, 184],
  [495, 898, 147, 184],
  [654, 898, 276, 184],
]

/** Beside the sign-in form: a gallery's wall with one pane lit, drawn rather than fetched, since nobody is in yet. */
export function Wall() {
  return (
    <div className={styles.wall} aria-hidden="true">
      <svg viewBox="0 0 864 900" preserveAspectRatio="xMinYMid slice">
        <defs>
          <linearGradient id="wall-glass" x1="0" y1="0" x2="1" y2="1">
            <stop offset="0" className={styles.glassStart} />
            <stop offset="1" className={styles.glassEnd} />
          </linearGradient>
          <linearGradient id="wall-fall" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" className={styles.fallStart} />
            <stop offset="1" className={styles.fallEnd} />
          </linearGradient>
          <clipPath id="wall-pane">
            <rect x="120" y="128" width="352" height="197" rx="3" />
          </clipPath>
        </defs>
        {PANES.map(([x, y, width, height, tint]) => (
          <g key={`${String(x)} ${String(y)}`}>
            <rect className={styles.pane} {...{ x, y, width, height }} rx="3" />
            {tint !== undefined && (
              <rect className={styles.tint} {...{ x, y, width, height }} rx="3" fillOpacity={tint} />
            )}
          </g>
        ))}
        <rect className={styles.glass} x="120" y="128" width="352" height="197" rx="3" />
        <g clipPath="url(#wall-pane)">
          <g className={styles.glint}>
            <path d="M317 128H394L275 325H197Z" />
            <path d="M412 128H426L306 325H292Z" />
          </g>
        </g>
        <rect className={styles.edge} x="120" y="128" width="352" height="197" rx="3" />
        <rect className={styles.fall} width="864" height="900" />
      </svg>
    </div>
  )
}
