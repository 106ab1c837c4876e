import type { Picture } from './pictures.ts'
import { GAP, type Row } from './rowsOf.ts'
import { Tile } from './Tile.tsx'

interface RowOfTilesProps {
  row: Row
  pictures: readonly Picture[]
  hasImages: boolean
}

export function RowOfTiles({ row, pictures, hasImages }: RowOfTilesProps) {
  let left = 0
  return pictures.slice(row.start, row.end).map((picture) => {
    const width = (row.height * picture.width) / picture.height
    const style = { insetInlineStart: left, inlineSize: width, blockSize: row.height }
    left += width + GAP
    return <Tile key={picture.id} picture={picture} hasImages={hasImages} style={style} />
  })
}
