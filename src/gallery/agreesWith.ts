import type { RoomNow } from './imageCountQuery.ts'
import type { ImageList } from './imageList.ts'

/** Whether the newest picture is the first of the list; undefined where nobody knows. */
export function beginsWith(
  { stretches, hidden = [] }: ImageList,
  { newestId }: RoomNow,
): boolean | undefined {
  const [top] = stretches
  if (newestId === undefined || top?.start !== 0) return undefined
  const first = top.pages.find((page) => page.length > 0)?.[0]
  return first?.id === newestId || hidden.some(({ id }) => id === newestId)
}

/** Nothing has come or gone since the list was counted, as far as a total and the newest picture tell. */
export function agreesWith(list: ImageList, now: RoomNow): boolean {
  return now.total === (list.countedTotal ?? now.total) && beginsWith(list, now) !== false
}
