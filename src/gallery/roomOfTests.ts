import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { FetchPage } from './imagePages.ts'

export const PAGE_SIZE = 10

/** Of a wall as a window of 1,000 px shows it. */
export const geometry = {
  unit: 'day' as const,
  containerWidth: 1000,
  targetRowHeight: 200,
  gap: 6,
  headingHeight: 60,
  segmentGap: 24,
  minSegmentWidth: 168,
}

/** The server's list as the contract describes it: inclusive start, spliced first file, unknown ids ignored, such as ours of unreadable rows. */
export function createRoom(times: readonly number[], unreadable: readonly number[] = []) {
  const isUnreadable = new Set(unreadable.map((index) => index % Math.max(1, times.length)))
  const list = times
    .map((uploadedAt, index) =>
      image(`i${String(index)}`, uploadedAt, isUnreadable.has(index) ? { isUnreadable: true } : {}),
    )
    .toSorted((one, other) => (other.uploadedAt ?? 0) - (one.uploadedAt ?? 0))
  let calls = 0
  let uploads = 0

  const fetchPage: FetchPage = ({ offset, count, startingFromId }) => {
    calls += 1
    const start = list.find(({ id, isUnreadable }) => id === startingFromId && isUnreadable !== true)
    const subset = start ? list.filter(({ uploadedAt = 0 }) => uploadedAt <= (start.uploadedAt ?? 0)) : list
    const images = subset.slice(offset, offset + count)
    if (start && !images.includes(start)) images.unshift(start)
    return Promise.resolve({ images, offset, received: images.length, total: subset.length })
  }
  return {
    list,
    fetchPage,
    callCount: () => calls,
    upload() {
      uploads += 1
      list.unshift(image(`new${String(uploads)}`, (list[0]?.uploadedAt ?? 0) + 1))
    },
    remove: (index: number) => list.splice(index % Math.max(1, list.length), 1),
  }
}

export function image(id: string, uploadedAt: number, facts: Partial<RoomImage> = {}): RoomImage {
  return {
    id,
    name: id,
    roomId: 'r',
    type: 'image/png',
    size: undefined,
    dimensions: undefined,
    uploaderId: 'u',
    uploadedAt,
    expiresAt: undefined,
    description: undefined,
    ...facts,
  }
}
