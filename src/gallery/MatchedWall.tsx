import { useEffect, useMemo, useState } from 'react'

import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { Gallery } from './Gallery.tsx'
import type { ImageList } from './imageList.ts'
import { MoreMatchesPill } from './MoreMatchesPill.tsx'
import type { NarrowedGalleryProps } from './NarrowedGallery.tsx'
import { NoMatches } from './NoMatches.tsx'
import { NO_MATCHES, settleAll, type SettledMatches, settleMatches } from './settleMatches.ts'

interface MatchedWallProps extends Omit<NarrowedGalleryProps, 'list' | 'newCount'> {
  /** In the order of the view. */
  matches: readonly RoomImage[]
  isReading: boolean
  /** Whom the view names, in words. */
  wordOf: (person: string) => string
}

/** The wall of what matches: it grows at its end, and nothing comes between what hangs unless somebody asks for it. */
export function MatchedWall({
  view,
  matches,
  isReading,
  wordOf,
  onClear,
  onMatches,
  ...wall
}: MatchedWallProps) {
  const [hung, setHung] = useState(() => settleMatches(NO_MATCHES, matches))
  const [seen, setSeen] = useState(matches)
  if (seen !== matches) {
    setSeen(matches)
    setHung(settleMatches(hung, matches))
  }
  const list = useMemo(() => listOf(hung, isReading), [hung, isReading])
  useEffect(() => {
    onMatches({ images: hung.pages.flat(), before: 0, after: 0, total: list.total })
  }, [hung, list.total, onMatches])
  useEffect(
    () => () => {
      onMatches(undefined)
    },
    [onMatches],
  )

  return (
    <>
      {list.total === 0 ? (
        <NoMatches view={view} isReading={isReading} nameOf={wordOf} onClear={onClear} />
      ) : (
        <Gallery
          {...wall}
          list={list}
          order={view.sort === 'newest' || view.sort === 'oldest' ? view.sort : 'undated'}
          isSparse
          newCount={0}
          onWant={ignore}
        />
      )}
      {wall.openId === undefined && (
        <MoreMatchesPill
          count={hung.waiting}
          onTake={() => {
            window.scrollTo({ top: 0 })
            setHung(settleAll(matches))
          }}
        />
      )}
    </>
  )
}

function listOf({ pages }: SettledMatches, isGrowing: boolean): ImageList {
  const count = pages.reduce((sum, page) => sum + page.length, 0)
  const newer = { kind: 'newer', heads: [], before: 0 } as const
  return {
    total: count,
    stretches: count === 0 ? [] : [{ start: 0, count, pages, older: undefined, newer }],
    countedTotal: undefined,
    isGrowing,
  }
}

function ignore() {
  // All there is to hang is here.
}
