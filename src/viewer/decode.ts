import type { Size } from './zoom.ts'

export interface DecodeRequest {
  blob: Blob
  /** Of the original, where it is known. */
  natural: Size | undefined
  /** Device pixels that the screen has for it. */
  width: number
}

export interface Decoded {
  bitmap: ImageBitmap
  natural: Size
}

/** The pixels that the screen shows, and no more; upright, and of a moving picture the first. */
export async function decode({ blob, natural, width }: DecodeRequest): Promise<Decoded> {
  if (natural !== undefined && width < natural.width) {
    const bitmap = await createImageBitmap(blob, { resizeWidth: width, resizeQuality: 'high' })
    return { bitmap, natural }
  }
  const whole = await createImageBitmap(blob)
  const size = { width: whole.width, height: whole.height }
  if (size.width <= width) return { bitmap: whole, natural: size }
  try {
    return {
      bitmap: await createImageBitmap(whole, { resizeWidth: width, resizeQuality: 'high' }),
      natural: size,
    }
  } finally {
    whole.close()
  }
}
