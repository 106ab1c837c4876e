export interface Dimensions {
  width: number
  height: number
}

export interface ShrinkRequest {
  picture: Blob
  /** As the server measured it, rotation applied; undefined when it did not. */
  dimensions: Dimensions | undefined
  /** How many the small one may have. */
  pixels: number
}

/** A small still picture from a large one, upright, its transparency kept. Runs in a worker or in the page. */
export async function shrink({ picture, dimensions, pixels }: ShrinkRequest): Promise<Blob> {
  if (!canReadCanvas()) throw new Error('This browser does not let pages read what they draw')
  const small = dimensions && smallSize(dimensions, pixels)
  const frame =
    (dimensions && small && (await decodeScaled(picture, dimensions, small))) ??
    (await createImageBitmap(picture, {
      ...(small && { resizeWidth: small.width, resizeQuality: 'high' }),
    }))
  try {
    return await encode(frame, picture.type, pixels)
  } finally {
    frame.close()
  }
}

/** JPEG decoders skip most of the work when the result is to be small: eighths of the original are all they know. */
async function decodeScaled(
  picture: Blob,
  dimensions: Dimensions,
  small: Dimensions,
): Promise<VideoFrame | undefined> {
  if (typeof ImageDecoder === 'undefined' || !(await ImageDecoder.isTypeSupported(picture.type))) {
    return undefined
  }
  const eighths = Math.ceil((small.width / dimensions.width) * 8)
  const decoder = new ImageDecoder({
    data: await picture.arrayBuffer(),
    type: picture.type,
    desiredWidth: Math.ceil((dimensions.width * eighths) / 8),
    desiredHeight: Math.ceil((dimensions.height * eighths) / 8),
    preferAnimation: false,
  })
  try {
    const { image } = await decoder.decode()
    if (hasShapeOf(image, dimensions)) return image
    // A decoder that takes the desired size to the letter does so before it turns the picture upright.
    image.close()
    return undefined
  } catch {
    return undefined
  } finally {
    decoder.close()
  }
}

async function encode(frame: VideoFrame | ImageBitmap, type: string, pixels: number): Promise<Blob> {
  const size = sizeOf(frame)
  const { width, height } = smallSize(size, pixels) ?? size
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser has no canvas outside of the page')
  context.imageSmoothingQuality = 'high'
  context.drawImage(frame, 0, 0, width, height)
  // Photographs have no transparency to lose. Browsers without an encoder for WebP give PNG.
  return /jpe?g$/.test(type)
    ? canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 })
    : canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })
}

/** The same shape with no more than so many pixels; undefined when it is no larger anyway. */
export function smallSize({ width, height }: Dimensions, pixels: number): Dimensions | undefined {
  const scale = Math.sqrt(pixels / (width * height))
  if (scale >= 1) return undefined
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function sizeOf(frame: VideoFrame | ImageBitmap): Dimensions {
  return 'displayWidth' in frame ? { width: frame.displayWidth, height: frame.displayHeight } : frame
}

function hasShapeOf({ displayWidth, displayHeight }: VideoFrame, { width, height }: Dimensions): boolean {
  return Math.abs((displayWidth * height) / (displayHeight * width) - 1) < 0.02
}

/** Browsers that resist fingerprinting hand out noise instead of what was drawn. */
function canReadCanvas(): boolean {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (context === null) return false
  context.fillStyle = '#1e90ff'
  context.fillRect(0, 0, 1, 1)
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
  return red === 0x1e && green === 0x90 && blue === 0xff
}
