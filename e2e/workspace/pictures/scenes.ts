import { createRandom, hash } from '../content/random.ts'
import { type PictureRecipe, type UploadDocument, recipe } from '../documents.ts'
import { dataScenes } from './data.ts'
import { drawings } from './drawings.ts'
import type { Paint, Painting } from './ink.ts'
import { landscapes } from './landscapes.ts'
import { nights } from './nights.ts'
import { peopleScenes } from './peopleScenes.ts'
import { prints } from './prints.ts'
import { products } from './products.ts'
import { screens } from './screens.ts'

const photos = {
  ...landscapes,
  ...nights,
  ...products,
  ...peopleScenes,
  ...pickFrom(prints, ['weave', 'plaid', 'ripstop']),
  ...pickFrom(drawings, ['whiteboard', 'sketch', 'sketch-lantern']),
}
const all: Readonly<Record<string, Paint>> = {
  ...landscapes,
  ...nights,
  ...products,
  ...screens,
  ...dataScenes,
  ...prints,
  ...drawings,
  ...peopleScenes,
}
export const sceneNames: readonly string[] = Object.keys(all)

/** Seen through a camera: soft, with grain. Others are drawn, with edges. */
export function isPhoto(scene: string): boolean {
  return scene in photos
}

export interface Scene extends Painting {
  width: number
  height: number
  isPhoto: boolean
}

/** What an upload shows; pictures that nobody planned show something of their own all the same. */
export function sceneOf(upload: UploadDocument): Scene {
  const wanted: PictureRecipe = upload[recipe] ?? {
    scene: 'ridge',
    seed: hash(upload.originalFileId ?? upload._id),
  }
  const size = sizeOf(upload)
  const ratio = size.width / size.height
  const isScreen = wanted.scene.startsWith('app-')
  // One area for all shapes, so that a panorama is not drawn finer than a square; screens keep their width.
  const width = isScreen ? 420 : Math.sqrt(540_000 * ratio)
  const height = width / ratio
  const random = createRandom(wanted.seed)
  random.next()
  const paint = all[wanted.scene] ?? all['ridge']
  if (paint === undefined) throw new Error('there is nothing to paint')
  return { ...paint({ width, height, random }), width, height, isPhoto: isPhoto(wanted.scene) }
}

/** Pixels of the original, also of those that the server does not measure. */
export function sizeOf(upload: UploadDocument): { width: number; height: number } {
  const painted = upload[recipe]
  if (painted?.width !== undefined && painted.height !== undefined)
    return { width: painted.width, height: painted.height }
  return upload.identify?.size ?? { width: 1600, height: 1200 }
}

export function svgOf(scene: Scene, width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${scene.width.toFixed(2)} ${scene.height.toFixed(2)}" preserveAspectRatio="none"><defs>${scene.defs}</defs>${scene.body}</svg>`
}

function pickFrom(scenes: Readonly<Record<string, Paint>>, names: readonly string[]): Record<string, Paint> {
  return Object.fromEntries(Object.entries(scenes).filter(([name]) => names.includes(name)))
}
