import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo } from 'react'

import type { Band, Wall } from './layOutWall.ts'

interface VirtualBandsProps {
  wall: Wall
  keyOf: (band: Band) => string
  pageTop: number
  /** Stays mounted wherever it is: it has the focus. */
  activeBand: number | undefined
  render: (band: Band, place: { key: string; isVisible: boolean; tabStop: number }) => ReactNode
  activeIndex: number | undefined
  /** How much wall is left above and below the window, in px, and which pictures are mounted. */
  onLook: (view: { above: number; below: number; start: number; end: number }) => void
}

const OVERSCAN_BANDS = 2

/** Mounts the rows near the window. Kept to the virtualizer: React Compiler skips a component that calls it. */
export function VirtualBands({
  wall,
  keyOf,
  pageTop,
  activeBand,
  activeIndex,
  render,
  onLook,
}: VirtualBandsProps) {
  const { bands } = wall
  // A new function tells the virtualizer that sizes changed; it keeps them otherwise.
  const getItemKey = useMemo(
    () => (index: number) => {
      const band = bands[index]
      return band === undefined ? index : keyOf(band)
    },
    [bands, keyOf],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing else in here wants memoizing
  const virtualizer = useWindowVirtualizer({
    count: bands.length,
    estimateSize: (index) => bands[index]?.height ?? 0,
    getItemKey,
    overscan: OVERSCAN_BANDS,
    scrollMargin: pageTop,
    paddingStart: bands[0]?.top ?? 0,
    // On mounting it would scroll to where it believes to be; scrolling is the wall's own business.
    scrollToFn: () => undefined,
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range)
      if (activeBand === undefined || indices.includes(activeBand)) return indices
      return [...indices, activeBand].toSorted((one, other) => one - other)
    },
  })
  const items = virtualizer.getVirtualItems()
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {}
  const tabStop = activeIndex ?? bands[startIndex]?.start ?? 0

  useEffect(() => {
    const y = window.scrollY - pageTop
    onLook({
      above: y - (bands[0]?.top ?? 0),
      below: wall.height - y - window.innerHeight,
      start: bands[items[0]?.index ?? 0]?.start ?? 0,
      end: bands[items.at(-1)?.index ?? 0]?.end ?? 0,
    })
  })

  return items.map(({ key, index }) => {
    const band = bands[index]
    if (band === undefined) return null
    return render(band, {
      key: String(key),
      isVisible: index >= startIndex && index <= endIndex,
      tabStop: tabStop >= band.start && tabStop < band.end ? tabStop : -1,
    })
  })
}
