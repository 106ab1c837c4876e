import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { createContent } from '../content/createContent.ts'
import { type UploadDocument, recipe } from '../documents.ts'
import { chunksOf } from './animatePng.ts'
import { imagePreview } from './imagePreview.ts'
import { renderPicture } from './renderPicture.ts'
import { sceneNames } from './scenes.ts'

function upload(scene: string, more: Partial<UploadDocument> = {}): UploadDocument {
  return {
    _id: `${scene}-${more.type ?? ''}-${more.size ?? 0}`,
    rid: 'room',
    userId: 'jonah',
    name: `${scene}.jpg`,
    type: 'image/jpeg',
    typeGroup: 'image',
    size: 120_000,
    identify: { format: 'jpeg', size: { width: 320, height: 240 } },
    store: 'GridFS:Uploads',
    path: '/',
    url: '/',
    _updatedAt: '2026-01-01T00:00:00.000Z',
    [recipe]: { scene, seed: 7, width: 320, height: 240 },
    ...more,
  }
}

describe('a picture', () => {
  test.each(sceneNames)('of %s is a JPEG of the size and weight it says', async (scene) => {
    const picture = upload(scene)
    const { body, type } = await renderPicture(picture)
    const { format, width, height } = await sharp(body).metadata()
    expect({ type, format, width, height, size: body.byteLength }).toEqual({
      type: 'image/jpeg',
      format: 'jpeg',
      width: 320,
      height: 240,
      size: picture.size,
    })
    // Decodes to the end, and is not one flat colour.
    expect((await sharp(body).stats()).entropy).toBeGreaterThan(0.3)
  })

  test.each(['png', 'webp', 'gif', 'tiff'])('comes as %s too', async (format) => {
    const picture = upload('pattern', { type: `image/${format}`, size: 1_500_000 })
    const { body } = await renderPicture(picture)
    expect((await sharp(body).metadata()).format).toBe(format)
    expect(body.byteLength).toBe(picture.size)
  })

  test('of twelve megapixels has them all', async () => {
    const picture = upload('ridge', {
      size: 3_500_000,
      [recipe]: { scene: 'ridge', seed: 3, width: 4032, height: 3024 },
    })
    const { body } = await renderPicture(picture)
    const { width, height } = await sharp(body).metadata()
    expect([width, height, body.byteLength]).toEqual([4032, 3024, 3_500_000])
    // Of itself, not of padding.
    expect(body.lastIndexOf(0xd9)).toBeGreaterThan(3_500_000 * 0.75)
  })

  test('by a camera says by which, as often as not', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        renderPicture(upload('ridge', { _id: `camera${String(index)}` })),
      ),
    )
    const withExif = await Promise.all(
      bodies.map(async ({ body }) => (await sharp(body).metadata()).exif !== undefined),
    )
    expect(new Set(withExif)).toEqual(new Set([true, false]))
    const drawn = await renderPicture(upload('logo'))
    expect((await sharp(drawn.body).metadata()).exif).toBeUndefined()
  })

  test('as GIF moves', async () => {
    const { body } = await renderPicture(
      upload('dot', {
        type: 'image/gif',
        size: 200_000,
        [recipe]: { scene: 'dot', seed: 7, width: 160, height: 120 },
      }),
    )
    expect((await sharp(body).metadata()).pages).toBe(8)
  })

  test('as PNG moves where it is said to', async () => {
    const { body } = await renderPicture(
      upload('logo', {
        type: 'image/png',
        size: 24_000,
        [recipe]: { scene: 'logo', seed: 7, width: 64, height: 64, isAnimated: true },
      }),
    )
    expect(body.byteLength).toBe(24_000)
    expect(chunksOf(body).filter(({ name }) => name === 'fcTL')).toHaveLength(8)
  })

  test('is made once, and the same again', async () => {
    const [one, two] = await Promise.all([renderPicture(upload('sea')), renderPicture(upload('sea'))])
    expect(one.body).toBe(two.body)
  })
})

describe('the newest pictures of the workspace', () => {
  const newest = createContent({ messages: 400, images: 80 })
    .uploads.filter(({ rid, typeGroup }) => rid === 'oddthings' || typeGroup === 'thumb')
    .slice(-40)

  test('weigh what their documents say', async () => {
    for (const picture of newest) {
      const { body } = await renderPicture(picture)
      expect([picture.name, body.byteLength]).toEqual([picture.name, picture.size])
    }
  }, 60_000)
})

describe('a preview', () => {
  // A long page is only itself when it is long.
  test.each(sceneNames.filter((name) => name !== 'app-long'))(
    'of %s is a JPEG of 32 pixels that looks like it',
    async (scene) => {
      const picture = upload(scene)
      const bytes = Buffer.from(imagePreview(picture), 'base64')
      const { format, width, height } = await sharp(bytes).metadata()
      expect([format, width, height]).toEqual(['jpeg', 32, 24])
      const mean = async (input: Uint8Array) =>
        (await sharp(input).stats()).channels.map((channel) => channel.mean)
      const [blurred, real] = [await mean(bytes), await mean((await renderPicture(picture)).body)]
      for (const [channel, value] of blurred.entries())
        expect(Math.abs(value - (real[channel] ?? 0))).toBeLessThan(90)
    },
  )
})
