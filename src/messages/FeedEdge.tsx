import { describeError } from '#rocketchat/describeError.ts'
import { Icon } from '#ui/Icon.tsx'
import { Ring } from '#ui/Ring.tsx'

import type { FeedEnd } from './feedEnds.ts'

import styles from './FeedEdge.module.css'

interface FeedEdgeProps {
  end: FeedEnd
  side: 'above' | 'below'
  /** What to say when nothing more is to come. */
  words: string | undefined
}

/** Always of one size, so that nothing moves when loading ends, fails or has nothing more to bring. */
export function FeedEdge({ end: { hasMore, isLoading, error, load }, side, words }: FeedEdgeProps) {
  if (side === 'below' && !hasMore && !error) return null
  return (
    <div className={styles.edge} data-side={side} role="presentation">
      {error && !isLoading ? (
        <>
          <Icon name="warning" size="sm" />
          <span>{describeError(error).title}</span>
          <button type="button" onClick={load}>
            Try again
          </button>
        </>
      ) : hasMore ? (
        <>
          <Ring />
          <span>{side === 'above' ? 'Loading what came before' : 'Loading more'}</span>
        </>
      ) : (
        words && <span>{words}</span>
      )}
    </div>
  )
}
