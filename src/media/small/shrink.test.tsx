import { afterEach, expect, test, vi } from 'vitest'

import { shrink } from './shrink.ts'

const PIXELS = 480 * 360

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Red left, blue above green right: tells every way of turning it apart. */
async function draw(width: number, height: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = contextOf(canvas)
  context.fillStyle = '#f00'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#00f'
  context.fillRect(width / 2, 0, width / 2, height / 2)
  context.fillStyle = '#0f0'
  context.fillRect(width / 2, height / 2, width / 2, height / 2)
  return canvas.convertToBlob({ type, quality: 0.9 })
}

/** As a camera writes it that was held another way up. */
async function turned(jpeg: Blob, orientation: number): Promise<Blob> {
  const exif = [
    [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ].flat()
  const bytes = await jpeg.arrayBuffer()
  return new Blob([bytes.slice(0, 2), new Uint8Array(exif), bytes.slice(2)], { type: 'image/jpeg' })
}

/** The colours of the four corners, row by row. */
async function corners(picture: Blob): Promise<string> {
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  const context = contextOf(new OffscreenCanvas(width, height))
  context.drawImage(bitmap, 0, 0)
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(x, y, 1, 1).data
    if (alpha < 64) return '-'
    return red > 128 ? 'R' : green > 128 ? 'G' : blue > 128 ? 'B' : '?'
  }
  const [right, bottom] = [width - 4, height - 4]
  return at(3, 3) + at(right, 3) + at(3, bottom) + at(right, bottom)
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('No canvas here')
  return context
}

async function sizeOf(picture: Blob) {
  const { width, height } = await createImageBitmap(picture)
  return { width, height }
}

const decoders = [
  ['with ImageDecoder', true],
  ['without', false],
] as const

test.each(
  decoders.flatMap(([decoder, hasDecoder]) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => ({ decoder, hasDecoder, orientation })),
  ),
)('stands upright as the browser shows it: orientation $orientation, $decoder', async (way) => {
  if (!way.hasDecoder) vi.stubGlobal('ImageDecoder', undefined)
  const picture = await turned(await draw(1600, 1200, 'image/jpeg'), way.orientation)
  const dimensions = await sizeOf(picture)

  const small = await shrink({ picture, dimensions, pixels: PIXELS })

  expect(small.type).toBe('image/jpeg')
  expect(await corners(small)).toBe(await corners(picture))
  const size = await sizeOf(small)
  expect(size.width * size.height).toBeLessThan(PIXELS * 1.01)
  expect(size.width / size.height).toBeCloseTo(dimensions.width / dimensions.height, 1)
})

test.each(decoders)('keeps what can be seen through, %s', async (_decoder, hasDecoder) => {
  if (!hasDecoder) vi.stubGlobal('ImageDecoder', undefined)
  const canvas = new OffscreenCanvas(1000, 800)
  const context = contextOf(canvas)
  context.fillStyle = '#f00'
  context.fillRect(0, 0, 500, 800)
  const picture = await canvas.convertToBlob({ type: 'image/png' })

  const small = await shrink({ picture, dimensions: { width: 1000, height: 800 }, pixels: PIXELS })

  expect(small.type).toBe('image/webp')
  expect(await corners(small)).toBe('R-R-')
})

test('needs no dimensions, and believes no wrong ones', async () => {
  const picture = await draw(1600, 1200, 'image/jpeg')
  for (const dimensions of [undefined, { width: 1200, height: 1600 }, { width: 9, height: 9 }]) {
    const small = await shrink({ picture, dimensions, pixels: PIXELS })
    const { width, height } = await sizeOf(small)
    expect(width / height).toBeCloseTo(4 / 3, 1)
    expect(await corners(small)).toBe('RBRG')
  }
})

test('never enlarges, and gives a panorama as many pixels as a portrait', async () => {
  const size = async (width: number, height: number) =>
    sizeOf(
      await shrink({
        picture: await draw(width, height, 'image/jpeg'),
        dimensions: { width, height },
        pixels: PIXELS,
      }),
    )

  expect(await size(200, 100)).toEqual({ width: 200, height: 100 })
  const wide = await size(4000, 1000)
  const tall = await size(1000, 4000)
  expect(wide).toEqual({ width: tall.height, height: tall.width })
  expect(wide.width * wide.height).toBeGreaterThan(PIXELS * 0.98)
})

test('takes the first frame of what plays', async () => {
  // Two frames of 2 x 1: red, then green, 100 ms each.
  const frame = (index: number) => [
    [0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, 2, 0, 1, 0, 0],
    [2, 2, index === 0 ? 0x04 : 0x4c, index === 0 ? 0x0a : 0x0a, 0],
  ]
  const gif = [
    [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 2, 0, 1, 0, 0x80, 0, 0],
    [255, 0, 0, 0, 255, 0],
    ...frame(0),
    ...frame(1),
    [0x3b],
  ].flat()
  const picture = new Blob([new Uint8Array(gif)], { type: 'image/gif' })

  const small = await shrink({ picture, dimensions: { width: 2, height: 1 }, pixels: PIXELS })

  const context = contextOf(new OffscreenCanvas(2, 1))
  context.drawImage(await createImageBitmap(small), 0, 0)
  const [red = 0, green = 0] = context.getImageData(0, 0, 1, 1).data
  expect(red).toBeGreaterThan(200)
  expect(green).toBeLessThan(60)
})

test.each(decoders)('rejects what is no picture, %s', async (_decoder, hasDecoder) => {
  if (!hasDecoder) vi.stubGlobal('ImageDecoder', undefined)
  const picture = new Blob(['not a picture'], { type: 'image/jpeg' })

  await expect(
    shrink({ picture, dimensions: { width: 4000, height: 3000 }, pixels: PIXELS }),
  ).rejects.toThrow('could not be decoded')
})

test('gives up where a browser hands out noise instead of what was drawn', async () => {
  const original = OffscreenCanvasRenderingContext2D.prototype.getImageData
  const noise = vi
    .spyOn(OffscreenCanvasRenderingContext2D.prototype, 'getImageData')
    .mockImplementation(function noisy(this: OffscreenCanvasRenderingContext2D, ...rest) {
      const data = original.apply(this, rest)
      data.data.fill(77)
      return data
    })
  try {
    const picture = await draw(1600, 1200, 'image/jpeg')
    await expect(
      shrink({ picture, dimensions: { width: 1600, height: 1200 }, pixels: PIXELS }),
    ).rejects.toThrow('does not let pages read')
  } finally {
    noise.mockRestore()
  }
})
