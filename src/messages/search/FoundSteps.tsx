import type { FeedEnd } from '#messages/feedEnds.ts'
import { formatCount } from '#lib/formatNumber.ts'
import type { Message } from '#rocketchat/Message.ts'
import { IconButton } from '#ui/IconButton.tsx'

import styles from './FoundSteps.module.css'

interface FoundStepsProps {
  messages: readonly Message[] | undefined
  /** Place in `messages` of the one that is open; -1 for none. */
  current: number
  end: FeedEnd
  onStep: (by: 1 | -1) => void
}

/** How much was found, and the way through it. */
export function FoundSteps({ messages, current, end: { hasMore }, onStep }: FoundStepsProps) {
  const count = messages?.length ?? 0
  return (
    <div className={styles.steps}>
      {/* There from the start: what appears in it is said. */}
      <span role="status">{messages !== undefined && foundWords(count, current, hasMore)}</span>
      {count > 0 && (
        <>
          <IconButton
            icon="arrow-up"
            label="Previous result"
            title="Previous result (p)"
            size="sm"
            disabled={current === 0}
            onClick={() => onStep(-1)}
          />
          <IconButton
            icon="arrow-down"
            label="Next result"
            title="Next result (n)"
            size="sm"
            disabled={current === count - 1 && !hasMore}
            onClick={() => onStep(1)}
          />
        </>
      )}
    </div>
  )
}

function foundWords(count: number, current: number, hasMore: boolean): string {
  // That there is nothing is said in place of the list.
  if (count === 0) return hasMore ? 'Searching' : ''
  const soFar = hasMore ? ' so far' : ''
  return current < 0
    ? `${formatCount(count)} found${soFar}`
    : `${formatCount(current + 1)} of ${formatCount(count)}${soFar}`
}
