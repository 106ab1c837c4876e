import { crc32 } from 'node:zlib'

interface Chunk {
  name: string
  data: Uint8Array
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** One PNG that shows others of the same size and colours in turn, for ever; for whoever does not know how, the first. */
export function animatePng(frames: readonly Uint8Array[], frameMs: number): Uint8Array {
  const [first = [], ...others] = frames.map(chunksOf)
  const header = first.find(({ name }) => name === 'IHDR')
  if (header === undefined) throw new Error('An animation needs a picture')
  let sequence = 0
  const control = () => ({
    name: 'fcTL',
    // The header begins with width and height; offsets are 0, and a frame is drawn over the one before.
    data: bytes(sequence++, header.data.subarray(0, 8), 0, 0, short(frameMs), short(1000), [0, 0]),
  })
  const later = (frame: readonly Chunk[]) => [
    written(control()),
    ...dataOf(frame).map((data) => written({ name: 'fdAT', data: bytes(sequence++, data) })),
  ]

  return bytes(
    SIGNATURE,
    written(header),
    written({ name: 'acTL', data: bytes(frames.length, 0) }),
    written(control()),
    ...dataOf(first).map((data) => written({ name: 'IDAT', data })),
    ...others.flatMap(later),
    written({ name: 'IEND', data: bytes() }),
  )
}

export function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < png.length && chunks.at(-1)?.name !== 'IEND';) {
    const end = at + 8 + view.getUint32(at)
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    chunks.push({ name, data: png.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

function dataOf(chunks: readonly Chunk[]): Uint8Array[] {
  return chunks.flatMap(({ name, data }) => (name === 'IDAT' ? [data] : []))
}

function written({ name, data }: Chunk): Uint8Array {
  const named = bytes(new TextEncoder().encode(name), data)
  return bytes(data.length, named, crc32(named))
}

/** Numbers are words of four bytes, the highest first. */
function bytes(...parts: readonly (ArrayLike<number> | number)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? word(part) : Array.from(part))))
}

function word(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
}

function short(value: number): number[] {
  return word(value).slice(2)
}
