import { canShow } from '#media/canShow.ts'
import { useMedia } from '#media/useMedia.ts'

import type { Slide } from './Slide.ts'

interface PrefetchSecondProps {
  slides: readonly Slide[]
  nextId: string | undefined
}

/** Has the picture after the next one fetched, after everything that somebody looks at. */
export function PrefetchSecond({ slides, nextId }: PrefetchSecondProps) {
  const nextIndex = nextId === undefined ? -1 : slides.findIndex(({ file }) => file.id === nextId)
  const second = nextIndex === -1 ? undefined : slides[nextIndex + 1]
  useMedia(second && canShow(second.type) ? second.file : undefined, { priority: 14 })
  return null
}
