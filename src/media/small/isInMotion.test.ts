import sharp from 'sharp'
import { expect, test } from 'vitest'

import { isInMotion } from './isInMotion.ts'

const raw = { width: 8, height: 8, channels: 4 as const, background: '#f80' }

async function draw(animate: boolean) {
  const frames = ['#100', '#f80'].map((background) =>
    sharp({ create: { ...raw, background } })
      .png()
      .toBuffer(),
  )
  const [one] = await Promise.all(frames)
  return animate ? sharp(await Promise.all(frames), { join: { animated: true } }) : sharp(one)
}

test.each([
  ['png', {}],
  ['jpeg', {}],
  ['webp', {}],
  ['webp', { lossless: true }],
] as const)('a plain %s stands still', async (format, options) => {
  const picture = await (await draw(false)).toFormat(format, options).toBuffer()
  expect(await isInMotion(new Blob([new Uint8Array(picture)]))).toBe(false)
})

test.each([
  ['gif', {}],
  ['webp', { lossless: true }],
] as const)('an animated %s plays', async (format, options) => {
  const picture = await (await draw(true)).toFormat(format, options).toBuffer()
  expect(await isInMotion(new Blob([new Uint8Array(picture)]))).toBe(true)
})

test('a PNG with an animation chunk plays', async () => {
  const png = await sharp({ create: raw }).png().toBuffer()
  // The signature and IHDR are 33 bytes; the chunk of animation control stands before the first picture's data.
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)])
  const animated = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])

  expect(await isInMotion(new Blob([animated]))).toBe(true)
  // The beginning is enough, and what comes after the first picture's data says nothing.
  expect(await isInMotion(new Blob([animated.subarray(0, 64)]))).toBe(true)
  expect(await isInMotion(new Blob([png, control]))).toBe(false)
})

test('a PNG with much to say before its animation chunk plays', async () => {
  const png = await sharp({ create: raw }).png().toBuffer()
  const size = Buffer.alloc(4)
  size.writeUInt32BE(9000)
  const profile = Buffer.concat([size, Buffer.from('iCCP'), Buffer.alloc(9004, 'acTL')])
  const control = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)])

  expect(await isInMotion(new Blob([png.subarray(0, 33), profile, control, png.subarray(33)]))).toBe(true)
  expect(await isInMotion(new Blob([png.subarray(0, 33), profile, png.subarray(33)]))).toBe(false)
})

test('nothing at all stands still', async () => {
  expect(await isInMotion(new Blob([]))).toBe(false)
})
