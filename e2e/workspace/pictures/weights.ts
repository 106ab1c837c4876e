import { isPhoto } from './scenes.ts'

/** Bytes a pixel: what a picture's size is declared from before anybody painted it, and a little more than painting takes. */
export function densityOf(scene: string, format: string): number {
  if (format === 'webp') return 0.2
  if (format === 'gif') return 2
  if (format === 'tiff') return 3
  if (format === 'svg+xml') return 0.01
  if (format === 'png' || !isPhoto(scene)) return DRAWN[scene] ?? 0.065
  return SKETCHES.has(scene) ? 0.2 : 0.3
}

/** Drawings with more in them than most. */
const DRAWN: Readonly<Record<string, number>> = {
  map: 0.22,
  'app-dial': 0.1,
  'app-night': 0.08,
  blueprint: 0.09,
  flow: 0.085,
  pattern: 0.32,
}
const SKETCHES = new Set(['sketch', 'sketch-lantern', 'whiteboard'])
