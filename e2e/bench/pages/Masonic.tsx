import { Masonry } from 'masonic'
import { useMemo } from 'react'

import type { ContestantProps } from './Contestant.ts'
import type { Picture } from './pictures.ts'
import { GAP } from './rowsOf.ts'
import { Tile } from './Tile.tsx'

/** Columns, since that is what it makes; as many tiles on the screen as the rows of the others have. */
export function Masonic({ pictures, hasImages }: ContestantProps) {
  const items = useMemo(() => pictures.map((picture) => ({ picture, hasImages })), [pictures, hasImages])
  return <Masonry items={items} render={Cell} columnWidth={300} columnGutter={GAP} overscanBy={1.5} />
}

function Cell({ data: { picture, hasImages }, width }: { data: Item; width: number }) {
  return (
    <Tile
      picture={picture}
      hasImages={hasImages}
      style={{ position: 'relative', inlineSize: width, blockSize: (width * picture.height) / picture.width }}
    />
  )
}

interface Item {
  picture: Picture
  hasImages: boolean
}
