import type { KeptQuery } from '#media/device/KeptQuery.ts'
import type { RoomImagePage } from '#rocketchat/RoomImage.ts'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, imagesIn, type ImageList, type ImageStretch } from './imageList.ts'
import { newerThan, runOf } from './imagePages.ts'

const KEPT = 100

/** The newest images of a room, as the server would have sent them in one page. */
export const keptImages: KeptQuery<ImageList, RoomImagePage> = {
  as: 'imagePage',
  keep({ stretches: [top], total, countedTotal = total }) {
    if (top?.start !== 0) return undefined
    const images = imagesIn(top).slice(0, KEPT)
    const hidden = Math.max(0, countedTotal - total)
    return { images, offset: 0, received: images.length + hidden, total: total + hidden }
  },
  restore(page) {
    const list = addRun(EMPTY_LIST, runOf(page, { before: 0 }), { kind: 'newest' })
    restored.add(list)
    return list
  },
  /** What was deleted is gone. What is new waits where the wall offers it: nothing that somebody looks at moves. */
  freshen(shown, fresh) {
    const known = new Set(idsOf(shown))
    const [top] = fresh.stretches
    const newCount = top?.start === 0 ? imagesIn(top).findIndex(({ id }) => known.has(id)) : 0
    if (newCount > 0) return withoutFirst(newCount, fresh)
    // Pages are told apart by identity: what is as it was need not be hung again.
    return isSame(shown, fresh) ? shown : fresh
  },
}

function idsOf({ stretches }: ImageList): string[] {
  return stretches.flatMap((stretch) => imagesIn(stretch).map(({ id }) => id))
}

function isSame(one: ImageList, other: ImageList): boolean {
  const ids = idsOf(other)
  return one.total === other.total && idsOf(one).every((id, index) => id === ids[index])
}

const restored = new WeakSet<ImageList>()

/** Nothing but what the device remembered: the server's answer takes its place instead of joining it. */
export function isOfLastVisit(list: ImageList): boolean {
  return restored.has(list)
}

function withoutFirst(count: number, { total, countedTotal, stretches, ...rest }: ImageList): ImageList {
  return {
    ...rest,
    total: total - count,
    countedTotal: countedTotal === undefined ? undefined : countedTotal - count,
    stretches: stretches.map((stretch, index) =>
      index === 0 ? cutOff(count, stretch) : { ...stretch, start: stretch.start - count },
    ),
  }
}

function cutOff(count: number, stretch: ImageStretch): ImageStretch {
  let left = count
  const pages = stretch.pages.flatMap((page) => {
    const gone = Math.min(left, page.length)
    left -= gone
    // Pages are told apart by identity: those that stay whole stay the same.
    if (gone === 0) return [page]
    return gone === page.length ? [] : [page.slice(gone)]
  })
  return { ...stretch, pages, count: stretch.count - count, newer: newerThan(pages[0] ?? [], 0) }
}
