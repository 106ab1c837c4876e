import type { RoomNow } from './imageCountQuery.ts'
import type { ImageList } from './imageList.ts'

/** Whether the newest picture is the first of the list; undefined where nobody knows. */
export function beginsWith(list: ImageList, { newestId }: RoomNow): boolean | undefined {
  const isTopHere = list.stretches.every(({ start }, index) => index > 0 || start === 0)
  if (newestId === undefined || !isTopHere) return undefined
  return firstOf(list) === newestId || list.hidden?.some(({ id }) => id === newestId) === true
}

/** How many images the room has from the first of the list on; undefined where others are before it. */
export function countFromFirst(list: ImageList, { newestId, total }: RoomNow): number | undefined {
  return newestId !== undefined && firstOf(list) === newestId ? total : undefined
}

function firstOf({ stretches: [top] }: ImageList): string | undefined {
  return top?.start === 0 ? top.pages.find((page) => page.length > 0)?.[0]?.id : undefined
}

/** Nothing has come or gone since the list was counted, as far as a total and the newest picture tell. */
export function agreesWith(list: ImageList, now: RoomNow): boolean {
  return now.total === (list.countedTotal ?? now.total) && beginsWith(list, now) !== false
}
