import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { describeUploaders } from './describeUploaders.ts'
import { formatSection } from './formatSection.ts'
import styles from './GalleryBand.module.css'
import type { Section } from './groupByDate.ts'

interface DayHeadingProps {
  section: Section
  images: readonly RoomImage[]
  unit: 'day' | 'month'
  isShort: boolean
  height: number
  nameOf: (userId: string) => string | undefined
}

export function DayHeading({
  section: { at, start, end, isComplete },
  images,
  unit,
  isShort,
  height,
  nameOf,
}: DayHeadingProps) {
  const title = formatSection(at, unit, isShort)
  // A day that goes on beyond what is loaded has no number yet: numbers are complete or not there.
  const { count, by } = describeUploaders(isComplete ? images.slice(start, end) : [], nameOf)
  return (
    <div className={styles.heading} style={{ blockSize: height }}>
      <h2 title={isShort ? formatSection(at, unit, false) : undefined}>{title}</h2>
      {isComplete && (
        <p>
          {count}
          {!isShort && by !== '' && <span className={styles.by}> {by}</span>}
        </p>
      )}
    </div>
  )
}
