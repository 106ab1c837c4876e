import { lazyAhead } from '#ui/lazyAhead.tsx'
import type { lift } from '#viewer/lift.ts'

let liftFirst: typeof lift | undefined

export const [GalleryViewer, loadViewer] = lazyAhead(async () => {
  const viewer = await import('./GalleryViewer.tsx')
  liftFirst = viewer.lift
  return viewer.GalleryViewer
})

/** Opens the viewer, behind a frame that shows the picture on its way there if the code for it is here. */
export const openFrom: typeof lift = (tile, dimensions, open) => {
  if (liftFirst === undefined) open()
  else liftFirst(tile, dimensions, open)
}
