import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { rememberRoot, rootOf } from './shrunkPages.ts'
import { endOf, type ImageList, type ImageStretch } from './imageList.ts'

/** The same pictures, oldest first: what is not here yet is missing at the same places. */
export function reverseList(list: ImageList): ImageList {
  return {
    ...list,
    stretches: list.stretches.toReversed().map((stretch) => reverseStretch(stretch, list)),
  }
}

function reverseStretch(stretch: ImageStretch, { total }: ImageList): ImageStretch {
  return { ...stretch, start: total - endOf(stretch), pages: stretch.pages.toReversed().map(reversePage) }
}

/** The place of a picture in the reversed list, and back. */
export function reversePosition({ total }: ImageList, position: number): number {
  return total - 1 - position
}

// Pages are told apart by identity: the same page reversed is the same page.
const reversedPages = new WeakMap<readonly RoomImage[], readonly RoomImage[]>()

function reversePage(page: readonly RoomImage[]): readonly RoomImage[] {
  const known = reversedPages.get(page)
  if (known !== undefined) return known
  const next = page.toReversed()
  reversedPages.set(page, next)
  const root = rootOf(page)
  if (root !== page) rememberRoot(next, reversePage(root))
  return next
}
