/** Bytes a pixel: what a picture's size is declared from before anybody painted it. Never less than painting takes. */
export function densityOf(scene: string, format: string): number {
  if (format === 'png' && scene === 'swatches') return 0.8
  if (format === 'png') return FLAT.has(scene) ? 0.2 : 0.32
  if (format === 'webp') return 0.2
  if (format === 'gif') return 2
  if (format === 'tiff') return 3
  if (format === 'svg+xml') return 0.01
  return LIGHT.has(scene) ? 0.2 : 0.3
}

const FLAT = new Set([
  'app-dial',
  'app-welcome',
  'app-night',
  'app-list',
  'app-long',
  'type',
  'logo',
  'dieline',
  'flow',
])
const LIGHT = new Set(['sketch', 'sketch-lantern', 'thermal', 'swatches'])
