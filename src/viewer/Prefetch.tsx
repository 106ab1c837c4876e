import { canShow } from '#media/canShow.ts'
import { useMedia } from '#media/useMedia.ts'

import type { Slide } from './Slide.ts'

/** Has a picture fetched before anybody asks, after everything that somebody looks at. */
export function Prefetch({ slide, priority }: { slide: Slide; priority: number }) {
  useMedia(canShow(slide.type) ? slide.file : undefined, { priority })
  return null
}
