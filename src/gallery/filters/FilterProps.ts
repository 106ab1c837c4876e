import type { ImageList } from '#gallery/imageList.ts'
import type { ImagesView } from '#gallery/imagesView.ts'

import type { NamedPeople } from './namedPeople.ts'

/** What every group of choices reads and changes. */
export interface FilterProps {
  view: ImagesView
  onChange: (next: ImagesView) => void
  /** As much of the room as is known. */
  list: ImageList
  nameOf: (userId: string) => string | undefined
  /** Whom the view names. */
  people: NamedPeople
}
