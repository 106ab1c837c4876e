import { groupByDate } from '#gallery/groupByDate.ts'
import { layOutWall } from '#gallery/layOutWall.ts'

interface Geometry {
  width: number
  rowHeight: number
  gap: number
}

const PAGE = 100
const DAY_MS = 86_400_000

/** What the app does for a room: days with headings and all. */
export function vitrineLayouts(ratios: Float32Array, { width, rowHeight, gap }: Geometry) {
  const images = Array.from(ratios, (_, index) => ({
    // Eleven pictures a day, as the large group has on a good one.
    uploadedAt: 1_790_000_000_000 - Math.floor(index / 11) * DAY_MS,
  }))
  const sections = groupByDate(images, { unit: 'day', before: 0, after: 0 })
  const geometry = (containerWidth: number) => ({
    containerWidth,
    targetRowHeight: rowHeight,
    gap,
    headingHeight: 48,
    segmentGap: 24,
    minSegmentWidth: 120,
  })
  const whole = (containerWidth: number) =>
    layOutWall({ ratios, sections, anchorIndex: 0 }, geometry(containerWidth))
  const less = { ratios: ratios.slice(0, -PAGE), images: images.slice(0, -PAGE) }
  return {
    whole: () => whole(width),
    append: () => less.images.length > 0 && whole(width),
    resize: () => whole(width - 100),
  }
}
