import type { Craft } from '../people.ts'

/** A kind of picture: who takes it, how big, what it is called, what is said with it. `scene` is painted in `pictures/`. */
export interface PictureIdea {
  scene: string
  /** How often, beside the others. */
  weight: number
  crafts: readonly Craft[]
  sizes: readonly Size[]
  /** Names without ending. */
  names: readonly string[]
  kind: Kind
  format?: 'jpeg' | 'png' | 'webp'
  captions: readonly string[]
}

export type Size = readonly [width: number, height: number]
export type Kind =
  | 'place'
  | 'night'
  | 'product'
  | 'screen'
  | 'print'
  | 'cloth'
  | 'data'
  | 'drawing'
  | 'people'
