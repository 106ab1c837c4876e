import { useLayoutEffect } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { Icon, type IconName } from '#ui/Icon.tsx'

import styles from './SelectionBar.module.css'

interface SelectionBarProps {
  count: number
  onAll: () => void
  onDownload: () => void
  onContactSheet: () => void
  onCopyLinks: (near: HTMLElement) => void
  onEnd: () => void
}

/** What can be done with the pictures that are picked, floating above the wall. */
export function SelectionBar({
  count,
  onAll,
  onDownload,
  onContactSheet,
  onCopyLinks,
  onEnd,
}: SelectionBarProps) {
  const isEmpty = count === 0
  useLayoutEffect(raiseFloor, [])
  return (
    <div className={styles.bar} role="group" aria-label="Selection">
      <span className={styles.count}>{formatCount(count)} selected</span>
      <BarButton icon="plus" label="Select all" onClick={onAll} />
      <BarButton icon="link" label="Copy links" isDisabled={isEmpty} onClick={onCopyLinks} />
      <BarButton icon="download" label="Download" isDisabled={isEmpty} onClick={onDownload} />
      <BarButton icon="print" label="Contact sheet" isDisabled={isEmpty} onClick={onContactSheet} />
      <BarButton icon="close" label="End selection" isIconOnly onClick={onEnd} />
    </div>
  )
}

/** What else floats at the bottom stands above the bar. */
function raiseFloor() {
  const { dataset } = document.documentElement
  dataset['selectionBar'] = ''
  return () => {
    delete dataset['selectionBar']
  }
}

interface BarButtonProps {
  icon: IconName
  label: string
  isIconOnly?: boolean
  isDisabled?: boolean
  onClick: (button: HTMLElement) => void
}

function BarButton({ icon, label, isIconOnly = false, isDisabled = false, onClick }: BarButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      // Not disabled, so that it keeps the focus when the last picture is let go.
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
