import type { RoomImage, RoomImagePage } from '#rocketchat/RoomImage.ts'

/** Asks the server for a page of one room's images, newest first. */
export type FetchPage = (request: {
  offset: number
  count: number
  startingFromId?: string | undefined
}) => Promise<RoomImagePage>

/** Where a page of the wall begins: at the newest, at one picture, or beyond what is already here. */
export type PageCursor =
  | { kind: 'newest' }
  | { kind: 'around'; fileId: string }
  | { kind: 'at'; offset: number }
  | { kind: 'from'; fileId: string }
  | OlderCursor
  | NewerCursor

interface OlderCursor {
  kind: 'older'
  /** The last image here: pages are keyed by it, so uploads in the meantime shift nothing. */
  anchor: Pick<RoomImage, 'id' | 'uploadedAt'>
  /** Rows of the anchor's list that are here already; more than 0 only among equal upload times. */
  offset: number
  /** Images older than the anchor, as last counted. */
  after: number
}

interface NewerCursor {
  kind: 'newer'
  /** The first images here, to find the seam even when some were deleted. */
  heads: readonly string[]
  /** Images newer than the first one here, as last counted. */
  before: number
}

/** A stretch of the room's images, and how many there are on either side. */
export interface ImageRun {
  images: readonly RoomImage[]
  /** Undefined where only what follows a picture was counted. */
  before: number | undefined
  after: number
  /** Images in the room when this was asked; undefined when only a part of it was counted. */
  roomTotal: number | undefined
  next: PageCursor | undefined
  /** Also set at the top: newer images may have arrived since. */
  previous: PageCursor
}

interface PageOptions {
  pageSize?: number
}

const PAGE_SIZE = 100
const HEAD_COUNT = 5

export function fetchRun(
  fetchPage: FetchPage,
  cursor: PageCursor,
  { pageSize = PAGE_SIZE }: PageOptions = {},
): Promise<ImageRun> {
  switch (cursor.kind) {
    case 'newest':
      return fetchNewest(fetchPage, pageSize)
    case 'around':
      return fetchAround(fetchPage, cursor, pageSize)
    case 'at':
      return fetchAt(fetchPage, cursor, pageSize)
    case 'from':
      return fetchFrom(fetchPage, cursor, pageSize)
    case 'older':
      return fetchOlder(fetchPage, cursor, pageSize)
    case 'newer':
      return fetchNewer(fetchPage, cursor, pageSize)
  }
}

async function fetchNewest(fetchPage: FetchPage, pageSize: number): Promise<ImageRun> {
  const page = await fetchPage({ offset: 0, count: pageSize })
  return runOf(page, { before: 0 })
}

async function fetchAt(
  fetchPage: FetchPage,
  { offset }: { offset: number },
  pageSize: number,
): Promise<ImageRun> {
  return runOf(await fetchPage({ offset, count: pageSize }), { before: offset })
}

/** Where the room's total is known, that of a picture and older ones alone tells its place. */
async function fetchFrom(
  fetchPage: FetchPage,
  { fileId }: { fileId: string },
  pageSize: number,
): Promise<ImageRun> {
  const page = await fetchPage({ offset: 0, count: pageSize, startingFromId: fileId })
  const isKnown = includes(page, fileId)
  const run = runOf(page, { before: 0 })
  return isKnown ? { ...run, before: undefined, roomTotal: undefined } : run
}

/** Positions are truths: the room's total less the total from a picture on is that picture's index. */
async function fetchAround(
  fetchPage: FetchPage,
  { fileId }: { fileId: string },
  pageSize: number,
): Promise<ImageRun> {
  const [page, room] = await Promise.all([
    fetchPage({ offset: 0, count: pageSize, startingFromId: fileId }),
    fetchPage({ offset: 0, count: 1 }),
  ])
  // The server ignores an id that it does not know and lists the whole room.
  const isKnown = includes(page, fileId)
  return {
    ...runOf(page, { before: isKnown ? Math.max(0, room.total - page.total) : 0 }),
    roomTotal: room.total,
  }
}

async function fetchOlder(
  fetchPage: FetchPage,
  { anchor, offset, after }: OlderCursor,
  pageSize: number,
): Promise<ImageRun> {
  const page = await fetchPage({ offset, count: pageSize, startingFromId: anchor.id })
  if (!includes(page, anchor.id)) {
    // The anchor was deleted and this is the room from the top. Counted from the bottom, the place we
    // were at is no later than this, whatever arrived above: rows may repeat, none is skipped.
    const restart = Math.max(0, page.total - after)
    return runOf(await fetchPage({ offset: restart, count: pageSize }), { before: restart })
  }

  // From the second page on the server puts the anchor in front again, on top of the count.
  const splicedRows = offset > 0 ? 1 : 0
  const rowsSoFar = offset + page.received - splicedRows
  const images = page.images.filter(({ id }) => id !== anchor.id)
  const { last, beyond } = lastReadable(images)
  const rest = page.received === splicedRows ? 0 : Math.max(0, page.total - rowsSoFar)
  const isStrictlyOlder =
    last?.uploadedAt !== undefined && anchor.uploadedAt !== undefined && last.uploadedAt < anchor.uploadedAt
  return {
    images,
    before: undefined,
    after: rest,
    roomTotal: undefined,
    // A page full of equal upload times would come again and again if keyed by its own last image.
    next:
      rest === 0
        ? undefined
        : isStrictlyOlder
          ? { kind: 'older', anchor: last, offset: 0, after: rest + beyond }
          : { kind: 'older', anchor, offset: rowsSoFar, after: rest },
    previous: newerThan(images, 0),
  }
}

async function fetchNewer(
  fetchPage: FetchPage,
  { heads, before }: NewerCursor,
  pageSize: number,
): Promise<ImageRun> {
  let index = before
  let page: RoomImagePage
  for (let attempt = 0; ; attempt += 1) {
    // Some rows beyond the seam, so that a few uploads in the meantime do not push it out of the page.
    const beyond = Math.ceil(pageSize / 10)
    page = await fetchPage({ offset: Math.max(0, index - pageSize + beyond), count: pageSize })
    // Its rows from the seam on are here already: they tell where the others belong.
    if (page.images.some(({ id }) => heads.includes(id))) return runOf(page, { before: page.offset })

    const head = heads[attempt]
    if (head === undefined) break
    const fromHead = await fetchPage({ offset: 0, count: 1, startingFromId: head })
    if (includes(fromHead, head)) index = Math.max(0, page.total - fromHead.total)
  }
  return runOf(page, { before: page.offset })
}

export function runOf(
  { images, received, total, offset }: RoomImagePage,
  { before }: { before: number },
): ImageRun {
  const { last, beyond } = lastReadable(images)
  const after = received === 0 ? 0 : Math.max(0, total - offset - received)
  return {
    images,
    before,
    after,
    roomTotal: total,
    next:
      after > 0 && last !== undefined
        ? { kind: 'older', anchor: last, offset: 0, after: after + beyond }
        : undefined,
    previous: newerThan(images, before),
  }
}

export function newerThan(images: readonly RoomImage[], before: number): NewerCursor {
  const heads = images.filter(isReadable).slice(0, HEAD_COUNT)
  return { kind: 'newer', heads: heads.map(({ id }) => id), before }
}

/** The last picture that the server knows by its id, and how many rows follow it. */
export function lastReadable(images: readonly RoomImage[]): { last: RoomImage | undefined; beyond: number } {
  const index = images.findLastIndex(isReadable)
  return { last: images[index], beyond: images.length - 1 - index }
}

export function isReadable({ isUnreadable }: RoomImage): boolean {
  return isUnreadable !== true
}

function includes({ images }: RoomImagePage, fileId: string): boolean {
  return images.some(({ id }) => id === fileId)
}
