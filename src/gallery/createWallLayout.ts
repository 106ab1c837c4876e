import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { type HungList, hangList } from './hangList.ts'
import type { ImageList } from './imageList.ts'
import { layOutWall, type Wall } from './layOutWall.ts'
import { stripOf } from './stripOf.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** Hangs one list after the other, each laid out only as far as it differs from the one before. */
export function createWallLayout(isKept: (image: RoomImage) => boolean) {
  let listed: ImageList | undefined
  let hung: HungList | undefined
  let last: { list: ImageList; wall: Wall } | undefined
  return {
    hang(list: ImageList): HungList {
      if (hung === undefined || listed !== list) hung = hangList(list, hung?.list, isKept)
      listed = list
      return hung
    },
    layOut(list: ImageList, geometry: WallGeometry): Wall {
      if (last?.list === list && last.wall.geometry === geometry) return last.wall
      last = { list, wall: layOutWall(list, geometry, stripOf, last?.wall) }
      return last.wall
    },
    /** Takes another wall of the same pictures, or of fewer. */
    settle(next: HungList, wall: Wall) {
      hung = next
      last = { list: next.list, wall }
    },
  }
}
