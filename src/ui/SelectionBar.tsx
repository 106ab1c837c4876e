import type { ReactNode } from 'react'

import { formatCount } from '#lib/formatNumber.ts'

import { Icon, type IconName } from './Icon.tsx'
import { useRootFlag } from './useRootFlag.ts'

import styles from './SelectionBar.module.css'

interface SelectionBarProps {
  count: number
  onEnd: () => void
  /** `SelectionButton`s. */
  children: ReactNode
}

/** What can be done with what is picked, floating above the list. */
export function SelectionBar({ count, onEnd, children }: SelectionBarProps) {
  // What else floats at the bottom stands above the bar.
  useRootFlag('selectionBar')
  return (
    <div className={styles.bar} role="group" aria-label="Selection">
      <span className={styles.count}>{formatCount(count)} selected</span>
      {children}
      <SelectionButton icon="close" label="End selection" isIconOnly onClick={onEnd} />
    </div>
  )
}

interface SelectionButtonProps {
  icon: IconName
  label: string
  isIconOnly?: boolean
  isDisabled?: boolean
  onClick: (button: HTMLElement) => void
}

export function SelectionButton({
  icon,
  label,
  isIconOnly = false,
  isDisabled = false,
  onClick,
}: SelectionButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      // Not disabled, so that it keeps the focus when the last one is let go.
      aria-disabled={isDisabled || undefined}
      onClick={({ currentTarget }) => {
        if (!isDisabled) onClick(currentTarget)
      }}
    >
      <Icon name={icon} />
      {!isIconOnly && <span className={styles.label}>{label}</span>}
    </button>
  )
}
