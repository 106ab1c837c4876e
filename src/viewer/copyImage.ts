// More is no longer a picture to paste somewhere, and may not fit into a canvas at all.
const MAX_PIXELS = 40_000_000

/** Puts a picture on the clipboard, as PNG: the one format that every browser takes. */
export async function copyImage(picture: Promise<Blob>): Promise<boolean> {
  try {
    // The promise goes in, not its result: Safari forgets the click that allowed this while one waits.
    const item = new ClipboardItem({ 'image/png': picture.then(pngOf) })
    await navigator.clipboard.write([item])
    return true
  } catch {
    return false
  }
}

async function pngOf(picture: Blob): Promise<Blob> {
  if (picture.type === 'image/png') return picture
  const url = URL.createObjectURL(picture)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { width, height } = sizeOf(image)
    const canvas = new OffscreenCanvas(width, height)
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
    return await canvas.convertToBlob({ type: 'image/png' })
  } finally {
    URL.revokeObjectURL(url)
  }
}

function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement) {
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (naturalWidth * naturalHeight)))
  return {
    width: Math.max(1, Math.round(naturalWidth * scale)),
    height: Math.max(1, Math.round(naturalHeight * scale)),
  }
}
