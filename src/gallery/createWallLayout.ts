import type { ImageList } from './imageList.ts'
import { layOutWall, type Wall } from './layOutWall.ts'
import { stripOf } from './stripOf.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** Lays out one list after the other, each only as far as it differs from the one before. */
export function createWallLayout(): (list: ImageList, geometry: WallGeometry) => Wall {
  let last: { list: ImageList; wall: Wall } | undefined
  return (list, geometry) => {
    if (last?.list === list && last.wall.geometry === geometry) return last.wall
    last = { list, wall: layOutWall(list, geometry, stripOf, last?.wall) }
    return last.wall
  }
}
