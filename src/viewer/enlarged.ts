import type { Size } from './zoom.ts'

const SIDE = 4096

/** The size that a picture is taken to have when only its shape is known: it fills any stage. */
export function enlarged({ width, height }: Size): Size {
  const enlargement = SIDE / Math.max(1, width, height)
  return { width: width * enlargement, height: height * enlargement }
}
