import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { endOf, type ImageList, imagesOf, positionOf } from './imageList.ts'
import { isReadable } from './imagePages.ts'
import { withGap } from './withoutImages.ts'

/** How many images the server counted from a place in the room on. */
export interface Mark {
  /** The picture at the place, or right before it. */
  id: string
  isAfter: boolean
  count: number
  /** The question that told it. */
  page: number
}

interface Probing {
  marks: readonly Mark[]
  asked: ReadonlySet<string>
  eye: number
  pageSize: number
}

interface Place {
  position: number
  /** Pictures of the list from there on that the room does not have. */
  loss: number
  mark: Mark | undefined
}

/**
 * The picture to ask from next, so that what was deleted is found: the page of the eye first, then the halves of what
 * lost something. Where all of it lies between pages that are here, only the list's count is set right.
 */
export function chooseProbe(
  list: ImageList,
  probing: Probing,
): { list: ImageList; fileId: string | undefined } {
  const { marks, asked, eye, pageSize } = probing
  const known = imagesOf(list).filter((image) => image.uploadedAt !== undefined && isReadable(image))
  const positions = new Map(imagesWithPositions(list))
  const ask = ({ id }: RoomImage) => ({ list, fileId: id })

  const places = latestOf(marks.flatMap((mark) => placeOf(list, mark) ?? []))
  places.push({ position: list.total, loss: 0, mark: undefined })

  const first = known[0]
  if (first === undefined) return { list, fileId: undefined }
  const doubt = known.find(({ id }) => list.doubtful?.includes(id) === true && !asked.has(id))
  if (doubt !== undefined) return ask(doubt)
  const near = nearest(known, positions, eye - Math.floor(pageSize / 3))
  if (marks.length === 0 && near !== undefined && !asked.has(near.id)) return ask(near)
  const isTopKnown = (places[0]?.position ?? 0) <= (positions.get(first.id) ?? 0)
  if (!isTopKnown && !asked.has(first.id)) return ask(first)

  const parts = places.flatMap((above, index) => {
    const below = places[index + 1]
    if (below === undefined || above.loss === below.loss || isOnePage(above, below)) return []
    return [{ above, below, distance: Math.max(0, above.position - eye, eye - below.position) }]
  })
  for (const { above, below } of parts.toSorted((one, other) => one.distance - other.distance)) {
    const isInside = ({ id }: RoomImage) => {
      const position = positions.get(id) ?? -1
      return position >= above.position && position < below.position
    }
    const inside = known.filter(isInside)
    if (inside.length === 0) {
      const unreadable = imagesOf(list).filter(isInside).length
      const before = known.findLast(({ id }) => (positions.get(id) ?? Infinity) < above.position)
      // Nobody can ask from what cannot be read; the page from the one above it shows whether it is there.
      if (unreadable > 0 && before !== undefined && !asked.has(before.id)) return ask(before)
      // Two counts of one place differ when something went between them: the next one will tell.
      if (!isBetweenStretches(list, above.position)) continue
      const size = below.position - above.position - unreadable - (above.loss - below.loss)
      const settled = withGap(list, above.position, size)
      if (settled !== list) return chooseProbe(settled, probing)
      continue
    }
    const isEyeInside = above.position <= eye && eye < below.position
    const middle = inside.length <= pageSize * 0.9 ? inside[0] : inside[Math.floor(inside.length / 2)]
    const choices = [
      isEyeInside ? nearest(inside, positions, eye - Math.floor(pageSize / 3)) : middle,
      ...inside,
    ]
    const choice = choices.find((image) => image !== undefined && !asked.has(image.id))
    if (choice !== undefined) return ask(choice)
  }
  return { list, fileId: undefined }
}

function placeOf(list: ImageList, mark: Mark): Place | undefined {
  const position = positionOf(list, mark.id)
  if (position === undefined) return undefined
  const place = position + (mark.isAfter ? 1 : 0)
  return { position: place, loss: list.total - place + hiddenBelow(list, mark) - mark.count, mark }
}

/** The last word on each place, from the top of the room. */
function latestOf(places: readonly Place[]): Place[] {
  const latest = new Map(
    places.map((place) => [`${String(place.position)} ${String(place.mark?.isAfter)}`, place]),
  )
  const order = ({ mark }: Place) => (mark?.isAfter === true ? 0 : 1)
  return [...latest.values()].toSorted(
    (one, other) => one.position - other.position || order(one) - order(other),
  )
}

function isBetweenStretches({ stretches }: ImageList, position: number): boolean {
  return stretches.every((stretch) => endOf(stretch) <= position || stretch.start >= position)
}

/** Those that are not shown are counted as well. */
function hiddenBelow(list: ImageList, { id, isAfter }: Mark): number {
  if (list.hidden === undefined || list.hidden.length === 0) return 0
  const at = imagesOf(list).find((image) => image.id === id)?.uploadedAt ?? Infinity
  return list.hidden.filter(({ uploadedAt = -Infinity }) => (isAfter ? uploadedAt < at : uploadedAt <= at))
    .length
}

function isOnePage(above: Place, below: Place): boolean {
  return (
    above.mark?.page === below.mark?.page && above.mark?.isAfter === false && below.mark?.isAfter === true
  )
}

function nearest(
  images: readonly RoomImage[],
  positions: ReadonlyMap<string, number>,
  position: number,
): RoomImage | undefined {
  return images.find(({ id }) => (positions.get(id) ?? -1) >= position) ?? images.at(-1)
}

function imagesWithPositions({ stretches }: ImageList): [string, number][] {
  return stretches.flatMap(({ start, pages }) =>
    pages.flat().map(({ id }, index): [string, number] => [id, start + index]),
  )
}
