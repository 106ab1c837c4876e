import { formatCount } from '#lib/formatNumber.ts'
import { Icon } from '#ui/Icon.tsx'
import { Ring } from '#ui/Ring.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import styles from './IndexLine.module.css'
import { describeTimeLeft } from '#rocketchat/minutesToRead.ts'
import type { ImageIndex } from './useImageIndex.ts'

interface IndexLineProps {
  index: ImageIndex
  /** Undefined without a filter. */
  matchCount: number | undefined
  /** Pictures whose captions are known, where captions are searched. */
  captionCount: number | undefined
  /** User names in the address that are nobody's. */
  nobody: readonly string[]
}

/** How many images match among how many that are known, and how long it takes to know the rest. */
export function IndexLine({ index, matchCount, captionCount, nobody }: IndexLineProps) {
  const { known, total, state, minutesLeft, start, stop } = index
  const isReading = state === 'reading'
  return (
    <div className={styles.line}>
      {state !== 'complete' && (
        <button
          type="button"
          className={styles.control}
          aria-label={isReading ? 'Stop reading the rest of the room' : 'Read the rest of the room'}
          title={isReading ? 'Stop reading the rest of the room' : 'Read the rest of the room'}
          onClick={isReading ? stop : start}
        >
          <Ring size="lg" progress={known / Math.max(1, total)} />
          <Icon name={isReading ? 'pause' : 'slideshow'} size="sm" />
        </button>
      )}
      <p>
        {matchCount !== undefined && (
          <>
            <b>{matchCount === 1 ? '1 image matches' : `${formatCount(matchCount)} images match`}</b>,
            among{' '}
          </>
        )}
        {state === 'complete' ? (
          <>
            {formatCount(total)}
            {matchCount === undefined && ' images'}
          </>
        ) : (
          <>
            {formatCount(known)} of {formatCount(total)} known
          </>
        )}
        {isReading && `, ${describeTimeLeft(minutesLeft)}`}
        {state === 'stopped' && '. The rest is not being read.'}
        {state === 'failed' && '. The rest did not arrive.'}
        {nobody.length > 0 && <small>{describeNobody(nobody)}</small>}
        {captionCount !== undefined && <small>{describeSearch(captionCount)}</small>}
      </p>
      {/* The count is for the eye; read aloud with every page it would be noise. */}
      <VisuallyHidden>
        <span role="status">{SPOKEN[state]}</span>
      </VisuallyHidden>
    </div>
  )
}

function describeNobody(names: readonly string[]): string {
  return `Nobody goes by the user name ${names.map((name) => `“${name}”`).join(' or ')}.`
}

/** Names are known with the images, captions only with the messages that carry them. */
function describeSearch(captionCount: number): string {
  if (captionCount === 0) return 'Names are searched; captions are too, once their messages were read.'
  const images = captionCount === 1 ? '1 image' : `${formatCount(captionCount)} images`
  return `Names are searched, and captions of the ${images} whose messages were read.`
}

const SPOKEN: Readonly<Record<ImageIndex['state'], string>> = {
  reading: 'Reading the rest of the room',
  stopped: 'Stopped reading',
  failed: 'The rest of the room did not arrive',
  complete: 'All images of the room are known',
}
