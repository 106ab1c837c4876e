const HEAD_BYTES = 4096
const WEBP_ANIMATION = 0x02

/** Whether a picture plays by itself; a tile shows a still one. */
export async function isInMotion(picture: Blob): Promise<boolean> {
  const head = new Uint8Array(await picture.slice(0, HEAD_BYTES).arrayBuffer())
  const text = String.fromCharCode(...head)
  if (text.startsWith('GIF8')) return true
  if (text.startsWith('\x89PNG')) return text.includes('acTL')
  if (text.startsWith('WEBP', 8)) return text.startsWith('VP8X', 12) && ((head[20] ?? 0) & WEBP_ANIMATION) > 0
  return text.startsWith('ftypavis', 4)
}
