interface Size {
  width: number
  height: number
}

export interface PictureBox extends Size {
  /** The server measured the picture, so the box has its shape. */
  isKnown: boolean
}

/** The largest that a picture is shown in a message: 27 x 20 rem. */
const MOST: Size = { width: 432, height: 320 }
const UNKNOWN: Size = { width: 320, height: 240 }
const LEAST = 48

/** The box of a picture before it arrives, so that its arrival moves nothing. Never larger than the picture itself. */
export function pictureBox(dimensions: Size | undefined, most: Size = MOST): PictureBox {
  if (dimensions === undefined || !(dimensions.width > 0) || !(dimensions.height > 0)) {
    return { ...UNKNOWN, isKnown: false }
  }
  const { width, height } = dimensions
  const scale = Math.min(1, most.width / width, most.height / height)
  return {
    width: Math.max(LEAST, Math.round(width * scale)),
    height: Math.max(LEAST, Math.round(height * scale)),
    isKnown: true,
  }
}
