/* oxlint-disable react/no-array-index-key -- the parts of a message never change places */
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
        {rows.map((row, index) => (
          <Row key={index} pictures={row} />
        ))}
      </div>
      {others.map((picture, index) => (
        <Picture key={index} picture={picture} text="" />
      ))}
    </>
  )
}

function Row({ pictures }: PictureStripProps) {
  const ratios = pictures.map(({ dimensions }) => ratioOf(dimensions))
  const sum = ratios.reduce((total, ratio) => total + ratio, 0)
  return (
    <div
      className={styles.row}
      style={sizedStyle({ maxInlineSize: `${sum * ROW_HEIGHT_REM}rem` }, { '--sum': sum })}
    >
      {pictures.map((picture, index) => {
        const ratio = ratios[index] ?? 1
        return (
          <div key={index} style={{ flexGrow: ratio }}>
            <PictureLink picture={picture} style={{ aspectRatio: ratio }} />
          </div>
        )
      })}
    </div>
  )
}

/** Ratios beyond these would leave a sliver for the others. */
function ratioOf(dimensions: ImageAttachment['dimensions']): number {
  return dimensions === undefined
    ? 1.5
    : Math.min(3, Math.max(0.5, dimensions.width / dimensions.height || 1.5))
}
