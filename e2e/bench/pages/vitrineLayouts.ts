import type { ImageList } from '#gallery/imageList.ts'
import { layOutWall, type Wall } from '#gallery/layOutWall.ts'
import { stripOf } from '#gallery/stripOf.ts'
import type { WallGeometry } from '#gallery/WallGeometry.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { Picture } from './pictures.ts'

const PAGE = 100

interface RowOptions {
  width: number
  rowHeight: number
  gap: number
}

/** What the app does for a room whose pictures are all here: pages as they came, days, headings and all. */
export function vitrineLayouts(pictures: readonly Picture[], { width, rowHeight, gap }: RowOptions) {
  const geometry: WallGeometry = {
    unit: 'day',
    containerWidth: width,
    targetRowHeight: rowHeight,
    gap,
    headingHeight: 60,
    segmentGap: 24,
    minSegmentWidth: 176,
  }
  const images = pictures.map(toImage)
  const sameDay = images.map((image) => ({ ...image, uploadedAt: pictures[0]?.at }))
  const known = pagesOf(images)
  const knownOfOneDay = pagesOf(sameDay)
  const less = layOutPageByPage(known.slice(0, -1), images.length, geometry)

  return {
    /** As after a resize: the pictures were read before. */
    again: () => layOutWall(listOf(known), geometry, stripOf),
    againOfOneDay: () => layOutWall(listOf(knownOfOneDay), geometry, stripOf),
    first: () => layOutWall(listOf(pagesOf(images)), geometry, stripOf),
    append: () => layOutWall(listOf([...known.slice(0, -1), images.slice(-PAGE)]), geometry, stripOf, less),
  }
}

function toImage({ id, name, width, height, at }: Picture): RoomImage {
  return {
    id,
    name,
    roomId: 'room',
    type: 'image/jpeg',
    size: undefined,
    dimensions: { width, height },
    uploaderId: 'someone',
    uploadedAt: at,
    expiresAt: undefined,
    description: undefined,
  }
}

function pagesOf(images: readonly RoomImage[]): RoomImage[][] {
  return Array.from({ length: Math.ceil(images.length / PAGE) }, (_, index) =>
    images.slice(index * PAGE, (index + 1) * PAGE),
  )
}

function listOf(pages: readonly (readonly RoomImage[])[], total?: number): ImageList {
  const count = pages.reduce((sum, page) => sum + page.length, 0)
  const newer = { kind: 'newer', heads: [], before: 0 } as const
  return {
    total: total ?? count,
    countedTotal: total ?? count,
    stretches: [{ start: 0, count, pages, older: undefined, newer }],
  }
}

/** The wall of somebody who has scrolled that far. */
function layOutPageByPage(pages: readonly RoomImage[][], total: number, geometry: WallGeometry): Wall {
  let wall = layOutWall(listOf(pages.slice(0, 1), total), geometry, stripOf)
  for (let count = 2; count <= pages.length; count += 1) {
    wall = layOutWall(listOf(pages.slice(0, count), total), geometry, stripOf, wall)
  }
  return wall
}
