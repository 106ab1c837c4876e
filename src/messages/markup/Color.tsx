import type { Inline } from '#rocketchat/Markup.ts'

import styles from './Color.module.css'

interface ColorProps {
  color: Extract<Inline, { kind: 'color' }>
}

/** A swatch and the value it was typed as. */
export function Color({ color: { red, green, blue, alpha } }: ColorProps) {
  const channels = [red, green, blue].map((channel) => clamp(channel, 255))
  const opacity = clamp(alpha, 255)
  const hex = [...channels, ...(opacity === 255 ? [] : [opacity])]
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
  return (
    <span className={styles.color}>
      <span
        className={styles.swatch}
        style={{ backgroundColor: `rgb(${channels.join(' ')} / ${String(opacity / 255)})` }}
      />
      #{hex}
    </span>
  )
}

function clamp(value: number, max: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(max, Math.max(0, value))) : 0
}
