import type { RoomImage } from '#rocketchat/RoomImage.ts'

/** Neighbours of one day or month. */
export interface Section {
  key: string
  /** Epoch ms of its first image; undefined for those without a date. */
  at: number | undefined
  start: number
  end: number
  /** Whether all of it is here: the first and the last one may go on beyond what is loaded. */
  isComplete: boolean
}

interface GroupOptions {
  unit: 'day' | 'month'
  before: number
  after: number
}

export function groupByDate(
  images: readonly Pick<RoomImage, 'uploadedAt'>[],
  { unit, before, after }: GroupOptions,
): Section[] {
  const sections: Section[] = []
  let open: Section | undefined
  let openDate = Number.NaN
  for (const [index, { uploadedAt }] of images.entries()) {
    const date = dateNumber(uploadedAt, unit)
    if (open !== undefined && date === openDate) {
      open.end = index + 1
      continue
    }
    // The same day may come twice when the server's clock was set back; the index keeps keys apart.
    open = {
      key: `${String(date)} ${String(images.length - index)}`,
      at: uploadedAt,
      start: index,
      end: index + 1,
      isComplete: true,
    }
    openDate = date
    sections.push(open)
  }
  const first = sections.at(0)
  if (first !== undefined && before > 0) first.isComplete = false
  const last = sections.at(-1)
  if (last !== undefined && after > 0) last.isComplete = false
  return sections
}

/** Cheaper than a formatted key: this runs once for every picture of the room. */
function dateNumber(at: number | undefined, unit: 'day' | 'month'): number {
  if (at === undefined) return -1
  const date = new Date(at)
  const month = date.getFullYear() * 12 + date.getMonth()
  return unit === 'month' ? month : month * 31 + date.getDate()
}
