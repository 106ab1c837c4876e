import { Icon } from '#ui/Icon.tsx'
import { Ring } from '#ui/Ring.tsx'

import styles from './StepButton.module.css'

interface StepButtonProps {
  side: 'previous' | 'next'
  isPossible: boolean
  /** There is one, and it is being looked for. */
  isPending: boolean
  onStep: () => void
}

/** Stays in place at the ends: a button that vanishes under the pointer or the focus takes both away. */
export function StepButton({ side, isPossible, isPending, onStep }: StepButtonProps) {
  const isPrevious = side === 'previous'
  return (
    <button
      type="button"
      className={styles.step}
      data-side={side}
      aria-label={isPrevious ? 'Previous image' : 'Next image'}
      title={isPrevious ? 'Previous image (←)' : 'Next image (→)'}
      aria-disabled={!isPossible || undefined}
      onClick={onStep}
    >
      {isPending && !isPossible ? <Ring /> : <Icon name={isPrevious ? 'chevron-left' : 'chevron-right'} />}
    </button>
  )
}
