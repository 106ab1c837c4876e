const WEBP_ANIMATION = 0x02
// The colours, the camera's data and what a program had to say come first; more than that nobody writes there.
const MOST_CHUNKS = 64

/** Whether a picture, or as much of it as is here, plays by itself; a tile shows a still one. */
export async function isInMotion(picture: Blob): Promise<boolean> {
  const head = await bytesOf(picture, 0, 32)
  const text = String.fromCharCode(...head)
  if (text.startsWith('GIF8')) return true
  if (text.startsWith('\x89PNG')) return hasAnimationControl(picture)
  if (text.startsWith('WEBP', 8)) return text.startsWith('VP8X', 12) && ((head[20] ?? 0) & WEBP_ANIMATION) > 0
  return text.startsWith('ftypavis', 4)
}

/** In an animated PNG it stands somewhere before the first picture's data. */
async function hasAnimationControl(png: Blob): Promise<boolean> {
  let at = 8
  for (let chunk = 0; chunk < MOST_CHUNKS && at + 8 <= png.size; chunk += 1) {
    const header = await bytesOf(png, at, 8)
    const name = String.fromCharCode(...header.subarray(4))
    if (name === 'acTL') return true
    if (name === 'IDAT' || name === 'IEND') return false
    at += 12 + new DataView(header.buffer).getUint32(0)
  }
  return false
}

async function bytesOf(blob: Blob, start: number, count: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.slice(start, start + count).arrayBuffer())
}
