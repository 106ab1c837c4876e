import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useMemo } from 'react'

import type { ContestantProps } from './Contestant.ts'
import { RowOfTiles } from './RowOfTiles.tsx'
import { GAP, rowsOf } from './rowsOf.ts'

/** A bare grid of known row heights. */
export function TanStackVirtual({ pictures, hasImages }: ContestantProps) {
  const rows = useMemo(() => rowsOf(pictures, window.innerWidth), [pictures])
  // oxlint-disable-next-line react/incompatible-library -- not compiled, so nothing is memoised wrongly
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.height ?? 0) + GAP,
    overscan: 3,
  })
  return (
    <div className="flow" style={{ blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index]
        return (
          row && (
            <div key={key} className="row" style={{ transform: `translateY(${String(start)}px)` }}>
              <RowOfTiles row={row} pictures={pictures} hasImages={hasImages} />
            </div>
          )
        )
      })}
    </div>
  )
}
