import { endOf, type ImageList, stretchAt } from './imageList.ts'
import type { PageCursor } from './imagePages.ts'

const PAGE_SIZE = 100
// Of a page far from all that is here, this many pictures come before the one that is looked at.
const BEFORE_EYE = 35

interface PageOptions {
  /** Pictures that the room has more of than the list knows: all are newer, and push the server's positions. */
  newCount?: number
  pageSize?: number
}

/**
 * The page that brings the picture at a position: the next one of what is here where that reaches it, else one by its
 * position. Undefined when it is here, or nothing more can come.
 */
export function pageFor(
  list: ImageList,
  position: number,
  { newCount = 0, pageSize = PAGE_SIZE }: PageOptions = {},
): PageCursor | undefined {
  if (position < 0 || position >= list.total || stretchAt(list, position) !== undefined) return undefined
  const above = list.stretches.findLast(({ start }) => start < position)
  const below = list.stretches.find(({ start }) => start > position)
  const gapStart = above === undefined ? 0 : endOf(above)
  const gapEnd = below === undefined ? list.total : below.start
  if (above?.older !== undefined && position - gapStart < pageSize - 1) return above.older
  if (below !== undefined && gapEnd - position < pageSize * 0.9) {
    // Where the stretch is by now tells more than what was counted when it came.
    return below.newer.kind === 'newer' ? { ...below.newer, before: gapEnd + newCount } : below.newer
  }
  const offset = Math.max(gapStart, position - Math.min(BEFORE_EYE, Math.floor(pageSize / 3)))
  return { kind: 'at', offset: offset + newCount }
}
