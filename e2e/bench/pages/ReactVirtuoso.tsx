import { useMemo } from 'react'
import { Virtuoso } from 'react-virtuoso'

import type { ContestantProps } from './Contestant.ts'
import { RowOfTiles } from './RowOfTiles.tsx'
import { GAP, ROW_HEIGHT, rowsOf } from './rowsOf.ts'

export function ReactVirtuoso({ pictures, hasImages }: ContestantProps) {
  const rows = useMemo(() => rowsOf(pictures, window.innerWidth), [pictures])
  return (
    <Virtuoso
      useWindowScroll
      data={rows}
      defaultItemHeight={ROW_HEIGHT + GAP}
      overscan={600}
      itemContent={(_, row) => (
        <div className="flow" style={{ blockSize: row.height + GAP }}>
          <RowOfTiles row={row} pictures={pictures} hasImages={hasImages} />
        </div>
      )}
    />
  )
}
