import { keyed } from '#messages/keyed.ts'
import type { ImageAttachment } from '#rocketchat/Message.ts'

import { canShowPicture } from './canShowPicture.ts'
import { Picture } from './Picture.tsx'
import { PictureLink } from './PictureLink.tsx'

import { sizedStyle } from './sizedStyle.ts'

import styles from './PictureStrip.module.css'

interface PictureStripProps {
  pictures: readonly ImageAttachment[]
}

const ROW_HEIGHT_REM = 10
const MOST_IN_A_ROW = 3

/** Pictures sent together: rows of one height, uncropped, each box of its final size from the start. */
export function PictureStrip({ pictures }: PictureStripProps) {
  const [shown, others] = [pictures.filter(canShowPicture), pictures.filter((one) => !canShowPicture(one))]
  const rows = Array.from({ length: Math.ceil(shown.length / MOST_IN_A_ROW) }, (_, row) =>
    shown.slice(row * MOST_IN_A_ROW, (row + 1) * MOST_IN_A_ROW),
  )
  return (
    <>
      <div className={styles.strip}>
        {keyed(rows).map(({ key, part: row }) => (
          <Row key={key} pictures={row} />
        ))}
      </div>
      {keyed(others).map(({ key, part: picture }) => (
        <Picture key={key} picture={picture} text="" />
      ))}
    </>
  )
}

function Row({ pictures }: PictureStripProps) {
  const hung = keyed(pictures).map(({ key, part }) => ({
    key,
    picture: part,
    ratio: ratioOf(part.dimensions),
  }))
  const sum = hung.reduce((total, { ratio }) => total + ratio, 0)
  return (
    <div
      className={styles.row}
      style={sizedStyle({ maxInlineSize: `${sum * ROW_HEIGHT_REM}rem` }, { '--sum': sum })}
    >
      {hung.map(({ key, picture, ratio }) => (
        <div key={key} style={{ flexGrow: ratio }}>
          <PictureLink picture={picture} style={{ aspectRatio: ratio }} />
        </div>
      ))}
    </div>
  )
}

/** Ratios beyond these would leave a sliver for the others. */
function ratioOf(dimensions: ImageAttachment['dimensions']): number {
  return dimensions === undefined
    ? 1.5
    : Math.min(3, Math.max(0.5, dimensions.width / dimensions.height || 1.5))
}
