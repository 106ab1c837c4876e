import { crc32 } from 'node:zlib'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { animatePng, chunksOf } from './animatePng.ts'

const SIZE = { width: 24, height: 16 }

const pictures = await Promise.all(
  [20, 120, 220].map((red) =>
    sharp({ create: { ...SIZE, channels: 3, background: { r: red, g: 80, b: 40 } } })
      .png()
      .toBuffer(),
  ),
)

const pixels = (png: Uint8Array) => sharp(png).raw().toBuffer()

function numberAt(data: Uint8Array, at: number): number {
  return new DataView(data.buffer, data.byteOffset).getUint32(at)
}

test('begins as its first frame, for whoever knows no animations', async () => {
  const animated = animatePng(pictures, 140)
  const { format, width, height } = await sharp(animated).metadata()
  expect({ format, width, height }).toEqual({ format: 'png', ...SIZE })
  expect(await pixels(animated)).toEqual(await pixels(pictures[0] ?? new Uint8Array()))
})

test('says how many frames there are before the first, and counts what belongs to them', () => {
  const chunks = chunksOf(animatePng(pictures, 140))
  expect(chunks.map(({ name }) => name).join(' ')).toBe('IHDR acTL fcTL IDAT fcTL fdAT fcTL fdAT IEND')
  expect(numberAt(chunks[1]?.data ?? new Uint8Array(), 0)).toBe(3)
  const counted = chunks.filter(({ name }) => name === 'fcTL' || name === 'fdAT')
  expect(counted.map(({ data }) => numberAt(data, 0))).toEqual([0, 1, 2, 3, 4])
})

test('has the data of every frame, and right sums', () => {
  const animated = animatePng(pictures, 140)
  const chunks = chunksOf(animated)
  const later = chunks.filter(({ name }) => name === 'fdAT').map(({ data }) => data.subarray(4))
  const wanted = pictures.slice(1).map((png) => chunksOf(png).find(({ name }) => name === 'IDAT')?.data)
  expect(later.map((data) => Buffer.from(data))).toEqual(wanted.map((data) => Buffer.from(data ?? [])))

  let at = 8
  for (const { data } of chunks) {
    const named = animated.subarray(at + 4, at + 8 + data.length)
    expect(numberAt(animated, at + 8 + data.length)).toBe(crc32(named))
    at += data.length + 12
  }
  expect(at).toBe(animated.length)
})
