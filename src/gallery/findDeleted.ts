import type { RoomImage, RoomImagePage } from '#rocketchat/RoomImage.ts'

import { addRun } from './addRun.ts'
import { type ImageList, imagesOf, positionOf, stretchOf } from './imageList.ts'
import { runOf } from './imagePages.ts'
import { chooseProbe, type Mark } from './chooseProbe.ts'
import { withoutImages } from './withoutImages.ts'

export interface DeletedFinder {
  list: () => ImageList
  change: (next: (list: ImageList) => ImageList) => void
  /** The room's images from one on; the server lists the newest when it does not have that one. */
  pageFrom: (fileId: string) => Promise<RoomImagePage>
  /** Told which are gone, before they leave the list. */
  onGone?: (fileIds: ReadonlySet<string>) => void
  /** The position that is looked at: what went there is found first. */
  eye: number
  /** How many images the room has, where its newest one is the first of the list. */
  roomTotal?: number | undefined
  pageSize?: number
}

// A room that changes all the time is looked through again when it is counted the next time.
const MOST_PAGES = 60

/**
 * Finds what was deleted since it was read. From any picture on the server counts fewer than the list by as many as
 * went below it: where two places differ something between them has gone, and halving finds the page that lost it.
 * False when the room did not stand still for as long.
 */
export async function findDeleted({
  list,
  change,
  pageFrom,
  onGone,
  eye,
  roomTotal,
  pageSize = 100,
}: DeletedFinder): Promise<boolean> {
  const first = imagesOf(list())[0]
  const marks: Mark[] = []
  if (first !== undefined && roomTotal !== undefined) {
    marks.push({ id: first.id, isAfter: false, count: roomTotal, page: -1 })
  }
  const asked = new Set<string>()

  function forget(gone: ReadonlySet<string>) {
    if (gone.size === 0) return
    onGone?.(gone)
    change((now) => withoutImages(now, gone))
  }

  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { list: settled, fileId } = chooseProbe(list(), { marks, asked, eye, pageSize })
    if (settled !== list()) change(() => settled)
    if (fileId === undefined) return true

    asked.add(fileId)
    const newest = imagesOf(list())[0]?.uploadedAt
    const answer = await pageFrom(fileId)
    const start = answer.images.find(({ id }) => id === fileId)
    if (start === undefined) {
      // It was deleted, and this is the room from the top.
      forget(new Set([fileId, ...missingOn(answer, list(), newest)]))
      continue
    }
    forget(missingOn(answer, list(), start.uploadedAt))
    if (hasUnknownBetween(answer, list())) {
      const run = { ...runOf(answer, { before: 0 }), before: undefined, roomTotal: undefined }
      change((now) => addRun(now, run, { kind: 'from', fileId }))
    }
    marks.push(...marksOf(answer, list(), page))
    change((now) => withoutDoubt(now, fileId))
  }
  return false
}

/** What the list has between a moment and the last picture of the page that begins there, and the page does not. */
function missingOn(page: RoomImagePage, list: ImageList, newest = Number.NaN): Set<string> {
  const onPage = new Set(page.images.map(({ id }) => id))
  // Equal times may go on beyond the page.
  const oldest = page.received >= page.total ? -Infinity : (page.images.at(-1)?.uploadedAt ?? Infinity)
  const isMissing = ({ id, uploadedAt = -Number.MAX_VALUE }: RoomImage) =>
    uploadedAt <= newest && uploadedAt > oldest && !onPage.has(id)
  return new Set([...imagesOf(list), ...(list.hidden ?? [])].filter(isMissing).map(({ id }) => id))
}

/** The list took two pages for neighbours, and they were not. */
function hasUnknownBetween({ images }: RoomImagePage, list: ImageList): boolean {
  const isKnown = images.map(({ id }) => positionOf(list, id) !== undefined || isHidden(list, id))
  const first = isKnown.indexOf(true)
  const last = isKnown.lastIndexOf(true)
  const gap = isKnown.indexOf(false, first)
  if (first === -1 || gap === -1 || gap > last) return false
  const above = images[gap - 1]
  const below = images[isKnown.indexOf(true, gap)]
  return above !== undefined && below !== undefined && stretchOf(list, above.id) === stretchOf(list, below.id)
}

/** What a page counted, at its first picture and after those that follow it without a gap. */
function marksOf({ images, total }: RoomImagePage, list: ImageList, page: number): Mark[] {
  const first = images.findIndex(({ id }) => positionOf(list, id) !== undefined)
  const start = images[first]
  if (start === undefined) return []
  let last = first
  for (let index = first + 1; index < images.length; index += 1) {
    const image = images[index]
    const before = images[last]
    if (image === undefined || before === undefined) break
    if (isHidden(list, image.id)) continue
    if (positionOf(list, image.id) !== (positionOf(list, before.id) ?? 0) + 1) break
    last = index
  }
  return [
    { id: start.id, isAfter: false, count: total - first, page },
    { id: images[last]?.id ?? start.id, isAfter: true, count: total - last - 1, page },
  ]
}

function withoutDoubt(list: ImageList, fileId: string): ImageList {
  return list.doubtful?.includes(fileId) === true
    ? { ...list, doubtful: list.doubtful.filter((id) => id !== fileId) }
    : list
}

function isHidden({ hidden = [] }: ImageList, fileId: string): boolean {
  return hidden.some(({ id }) => id === fileId)
}
