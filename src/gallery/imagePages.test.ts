import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { type FetchPage, fetchRun, type ImageRun, type PageCursor } from './imagePages.ts'
import { joinRuns } from './roomImagesQuery.ts'

const PAGE_SIZE = 10

/** The server's list as the contract describes it: inclusive start, spliced first file, unknown ids ignored. */
function createRoom(times: readonly number[]) {
  const list = times
    .map((uploadedAt, index) => image(`i${String(index)}`, uploadedAt))
    .toSorted((one, other) => (other.uploadedAt ?? 0) - (one.uploadedAt ?? 0))
  let calls = 0
  let uploads = 0

  const fetchPage: FetchPage = ({ offset, count, startingFromId }) => {
    calls += 1
    const start = list.find(({ id }) => id === startingFromId)
    const subset = start ? list.filter(({ uploadedAt = 0 }) => uploadedAt <= (start.uploadedAt ?? 0)) : list
    const images = subset.slice(offset, offset + count)
    if (start && !images.includes(start)) images.unshift(start)
    return Promise.resolve({ images, offset, received: images.length, total: subset.length, dropped: 0 })
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

function image(id: string, uploadedAt: number): RoomImage {
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
  }
}

/** As the infinite query does it: older until there is none, newer until the top. */
async function readAll(fetchPage: FetchPage, first: PageCursor, between: () => void = () => undefined) {
  const pages: ImageRun[] = []
  const pageParams: PageCursor[] = []
  async function read(cursor: PageCursor, where: 'push' | 'unshift') {
    const run = await fetchRun(fetchPage, cursor, { pageSize: PAGE_SIZE })
    pages[where](run)
    pageParams[where](cursor)
    between()
    expect(pages.length).toBeLessThan(200)
    return run
  }
  await read(first, 'push')
  for (let next = pages.at(-1)?.next; next !== undefined; next = pages.at(-1)?.next) await read(next, 'push')
  for (let top = pages[0]; top !== undefined && top.before > 0; top = pages[0])
    await read(top.previous, 'unshift')
  return joinRuns({ pages, pageParams })
}

const ids = (images: readonly RoomImage[]) => images.map(({ id }) => id)

test('reads every image once, in the order of the room, from the newest or around any of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 70 }),
      fc.option(fc.nat()),
      async (times, start) => {
        const room = createRoom(times)
        const around = start === null ? undefined : room.list[start % room.list.length]
        const { images, before, after, total } = await readAll(
          room.fetchPage,
          around ? { kind: 'around', fileId: around.id } : { kind: 'newest' },
        )
        expect(ids(images).toSorted()).toEqual(ids(room.list).toSorted())
        expect(images.map(({ uploadedAt }) => uploadedAt)).toEqual(
          room.list.map(({ uploadedAt }) => uploadedAt),
        )
        expect({ before, after, total }).toEqual({ before: 0, after: 0, total: room.list.length })
      },
    ),
    { numRuns: 150 },
  )
})

test('repeats and skips nothing while pictures arrive and go', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 70 }),
      fc.array(fc.record({ isUpload: fc.boolean(), index: fc.nat() }), { maxLength: 20 }),
      fc.option(fc.nat()),
      async (count, changes, start) => {
        const room = createRoom(Array.from({ length: count }, (_, index) => index * 2))
        const around = start === null ? undefined : room.list[start % room.list.length]
        const stayed = new Set(ids(room.list))
        const rest = [...changes]
        const { images } = await readAll(
          room.fetchPage,
          around ? { kind: 'around', fileId: around.id } : { kind: 'newest' },
          () => {
            const change = rest.shift()
            if (change?.isUpload === true) room.upload()
            else if (change) for (const { id } of room.remove(change.index)) stayed.delete(id)
          },
        )
        expect(new Set(ids(images)).size).toBe(images.length)
        const read = ids(images).filter((id) => stayed.has(id))
        expect(read).toEqual(ids(room.list).filter((id) => stayed.has(id)))
      },
    ),
    { numRuns: 300 },
  )
})

test('ends on a server that answers every question alike', async () => {
  const { list } = createRoom(Array.from({ length: 10 }, (_, index) => index))
  const { images } = await readAll(
    ({ offset }) => Promise.resolve({ images: list, offset, received: 10, total: 300, dropped: 0 }),
    { kind: 'newest' },
  )
  expect(images).toHaveLength(10)
})

test('knows the index of a picture deep in the room by two calls, and its neighbours by a third', async () => {
  const room = createRoom(Array.from({ length: 2400 }, (_, index) => index))
  const target = room.list[1499]
  const around = await fetchRun(room.fetchPage, { kind: 'around', fileId: target?.id ?? '' })
  expect(around).toMatchObject({ before: 1499, after: 801 })
  expect(around.images[0]).toBe(target)

  const newer = await fetchRun(room.fetchPage, around.previous)
  expect(newer.images.at(-1)).toBe(room.list[1498])
  expect(newer.before + newer.images.length).toBe(1499)
  expect(room.callCount()).toBe(3)
})

test('lists the room from the top when the picture is not there', async () => {
  const room = createRoom([1, 2, 3])
  const run = await fetchRun(room.fetchPage, { kind: 'around', fileId: 'nosuchfile' })
  expect(ids(run.images)).toEqual(ids(room.list))
  expect(run.before).toBe(0)
})

test('hides what was never sent once its day is over', () => {
  const page = {
    images: [
      { ...image('over', 3), expiresAt: Date.now() - 1000 },
      { ...image('unsent', 2), expiresAt: Date.now() + 60_000 },
      image('sent', 1),
    ],
    before: 0,
    after: 0,
    roomTotal: 3,
    next: undefined,
    previous: { kind: 'newer', heads: [], before: 0 } as const,
  }
  expect(ids(joinRuns({ pages: [page], pageParams: [{ kind: 'newest' }] }).images)).toEqual([
    'unsent',
    'sent',
  ])
})
