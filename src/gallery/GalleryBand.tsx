import { memo } from 'react'

import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { DayHeading } from './DayHeading.tsx'
import styles from './GalleryBand.module.css'
import { GalleryTile } from './GalleryTile.tsx'
import type { Band } from './layOutWall.ts'

interface GalleryBandProps {
  band: Band
  images: readonly RoomImage[]
  ratios: Float32Array
  unit: 'day' | 'month'
  isVisible: boolean
  tabStop: number
  isRefused: boolean
  isAwaited: boolean
  nameOf: (userId: string) => string | undefined
  onMeasure: (image: RoomImage, ratio: number, isSeen: boolean) => void
  onRefused: () => void
}

/** One row of the wall: a stretch of a day, or several short days side by side. */
export const GalleryBand = memo(function GalleryBand({
  band: { segments, top, headingHeight, rowHeight },
  images,
  ratios,
  unit,
  isVisible,
  tabStop,
  isRefused,
  isAwaited,
  nameOf,
  onMeasure,
  onRefused,
}: GalleryBandProps) {
  return (
    <div className={styles.band} style={{ translate: `0 ${String(top)}px` }}>
      {segments.map(({ section, hasHeading, start, end, width }) => (
        <div key={section.key} className={styles.segment} style={{ inlineSize: width }}>
          {hasHeading && (
            <DayHeading
              section={section}
              images={images}
              unit={unit}
              isShort={segments.length > 1}
              height={headingHeight}
              nameOf={nameOf}
            />
          )}
          <div className={styles.row}>
            {images.slice(start, end).map((image, place) => (
              <GalleryTile
                key={image.id}
                image={image}
                width={(ratios[start + place] ?? 1) * rowHeight}
                height={rowHeight}
                index={start + place}
                isTabStop={start + place === tabStop}
                isVisible={isVisible}
                isRefused={isRefused}
                isAwaited={isAwaited}
                uploader={nameOf(image.uploaderId)}
                onMeasure={onMeasure}
                onRefused={onRefused}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
})
