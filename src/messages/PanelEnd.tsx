import { useEffect, useRef } from 'react'

import { FeedEdge } from './FeedEdge.tsx'
import type { FeedEnd } from './useRoomMessages.ts'

interface PanelEndProps {
  end: FeedEnd
}

/** The end of a list in a panel: loads what follows before the reader is there. */
export function PanelEnd({ end }: PanelEndProps) {
  const edge = useRef<HTMLDivElement>(null)
  const { hasMore, isLoading, error, load } = end
  const isWaiting = hasMore && !isLoading && !error
  // Looks anew after every page: the end may still be in sight.
  useEffect(() => {
    if (!isWaiting || edge.current === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) load()
      },
      { root: edge.current.closest('aside, dialog'), rootMargin: '0px 0px 600px' },
    )
    observer.observe(edge.current)
    return () => observer.disconnect()
  })
  return (
    <div ref={edge}>
      <FeedEdge end={end} side="below" words={undefined} />
    </div>
  )
}
