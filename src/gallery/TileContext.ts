import type { Media } from '#media/Media.ts'
import type { MediaLease } from '#media/MediaLease.ts'
import type { PictureIndex } from '#media/createPictureIndex.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { ImageSelection } from './selection/ImageSelection.ts'
import type { TileProblem } from './TileMessage.tsx'

/** What all tiles share. */
export interface TileContext {
  pictures: TilePictures
  facts: PictureIndex
  selection: ImageSelection
  hrefOf(fileId: string): string
  nameOf(userId: string): string | undefined
  /** Its thumbnail is being looked for; the original would be a waste. */
  isAwaited(image: RoomImage): boolean
  /** The server gives this person no file of the room: asking for each would be noise. */
  isRefused(): boolean
  /** It was deleted; its place stays until nobody sees it close. */
  isLeaving(image: RoomImage): boolean
  /** What flies past is not fetched. */
  isFast(): boolean
  onProblem(tile: ProblemTile): void
  onMeasure(image: RoomImage, ratio: number): void
}

/** Small pictures for tiles; with an infinite priority only what is on this device. */
export interface TilePictures {
  open(image: RoomImage, options: { priority: number; onChange: () => void }): MediaLease
  peek(image: RoomImage): Media | undefined
}

export interface ProblemTile {
  image: RoomImage
  position: number
  name: string
  host: HTMLElement
  /** Undefined when it is over. */
  problem: TileProblem | undefined
  retry: (() => void) | undefined
  /** Whether Tab stops here on its way into the wall. */
  isTabStop: boolean
}
