import type { ComponentProps } from 'react'

import { Icon, type IconName } from './Icon.tsx'

import styles from './Chip.module.css'

interface ChipProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  icon?: IconName
  isPressed?: boolean
  /** At the end: what a press does. */
  trailing?: IconName
  /** Without an edge, because it opens something or leads away. */
  isPlain?: boolean
  /** The half of a pair of chips that it is. */
  half?: 'start' | 'end'
}

export function Chip({ icon, isPressed, trailing, isPlain, half, children, ...props }: ChipProps) {
  return (
    <button
      type="button"
      {...props}
      className={styles.chip}
      aria-pressed={isPressed}
      data-plain={isPlain || undefined}
      data-half={half}
    >
      {icon && <Icon name={icon} size="sm" isFilled={isPressed === true && FILLED.has(icon)} />}
      {children}
      {trailing && <Icon name={trailing} size="sm" />}
    </button>
  )
}

const FILLED: ReadonlySet<IconName> = new Set(['pin', 'star'])
