import { canShow } from '#media/canShow.ts'
import { useMedia } from '#media/useMedia.ts'

import type { Slide } from './Slide.ts'

interface PrefetchProps {
  slides: readonly Slide[]
  currentId: string
  isForward: boolean
}

/** Has the second picture ahead fetched, after everything that somebody looks at; the first one is on the stage. */
export function Prefetch({ slides, currentId, isForward }: PrefetchProps) {
  const index = slides.findIndex(({ file }) => file.id === currentId)
  const second = index === -1 ? undefined : slides[index + (isForward ? 2 : -2)]
  useMedia(second && canShow(second.type) ? second.file : undefined, { priority: 14 })
  return null
}
