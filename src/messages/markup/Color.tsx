import type { Inline } from '#rocketchat/Markup.ts'

import { colorChannel, colorHex } from './colorHex.ts'
import styles from './Color.module.css'

interface ColorProps {
  color: Extract<Inline, { kind: 'color' }>
}

/** A swatch and the value it was typed as. */
export function Color({ color }: ColorProps) {
  const { red, green, blue, alpha } = color
  const channels = [red, green, blue].map(colorChannel)
  return (
    <span className={styles.color}>
      <span
        className={styles.swatch}
        style={{ backgroundColor: `rgb(${channels.join(' ')} / ${String(colorChannel(alpha) / 255)})` }}
      />
      {colorHex(color)}
    </span>
  )
}
