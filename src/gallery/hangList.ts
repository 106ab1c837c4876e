import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { ImageList } from './imageList.ts'
import { rootOf, withoutSome } from './shrunkPages.ts'

/** A list as it hangs. */
export interface HungList {
  list: ImageList
  /** Pictures that have left the room, and whose places are still theirs: nothing closes up while somebody looks. */
  leaving: ReadonlySet<string>
}

/** The list, with pictures that hung before and have left it still in their places, as far as those are kept. */
export function hangList(
  list: ImageList,
  before: ImageList | undefined,
  isKept: (image: RoomImage) => boolean,
): HungList {
  const hungPages = before?.stretches.flatMap(({ pages }) => pages) ?? []
  const hung = new Map(hungPages.map((page) => [rootOf(page), page]))
  const leaving = new Set<string>()

  function pageAsItHangs(page: readonly RoomImage[]): readonly RoomImage[] {
    const was = hung.get(rootOf(page))
    if (was === undefined || was.length <= page.length) return page
    const ids = new Set(page.map(({ id }) => id))
    const kept = withoutSome(was, (image) => !ids.has(image.id) && !isKept(image))
    if (kept.length === page.length) return page
    for (const { id } of kept) if (!ids.has(id)) leaving.add(id)
    return kept
  }

  const stretches = list.stretches.map((stretch) => {
    const start = stretch.start + leaving.size
    const countBefore = leaving.size
    const pages = stretch.pages.map(pageAsItHangs)
    return { ...stretch, start, pages, count: stretch.count + leaving.size - countBefore }
  })
  return leaving.size === 0
    ? { list, leaving }
    : { list: { ...list, total: list.total + leaving.size, stretches }, leaving }
}

/** The same place in the room, without those that are leaving. */
export function roomPosition({ list, leaving }: HungList, position: number): number {
  if (leaving.size === 0) return position
  let at = position
  for (const { start, pages } of list.stretches) {
    let index = start
    for (const { id } of pages.flat()) {
      if (index >= position) return at
      if (leaving.has(id)) at -= 1
      index += 1
    }
  }
  return at
}
