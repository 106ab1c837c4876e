/** A baseline JPEG of a few pixels, at once: previews are asked for in the middle of an answer, where nothing can wait. */
export function encodeJpeg(
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly [number, number, number],
): Uint8Array {
  const bytes: number[] = [
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0xff,
    0xdb,
    0,
    67,
    0,
    ...ZIGZAG.map((index) => QUANTIZATION[index] ?? 1),
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x11,
    0,
    2,
    0x11,
    0,
    3,
    0x11,
    0,
    ...huffmanSegment(0x00, DC),
    ...huffmanSegment(0x10, AC),
    0xff,
    0xda,
    0,
    12,
    3,
    1,
    0,
    2,
    0,
    3,
    0,
    0,
    63,
    0,
  ]
  let [accumulator, filled] = [0, 0]
  const write = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) {
      accumulator = (accumulator << 1) | ((value >> bit) & 1)
      filled += 1
      if (filled < 8) continue
      bytes.push(accumulator)
      if (accumulator === 0xff) bytes.push(0)
      accumulator = 0
      filled = 0
    }
  }
  const code = (table: ReadonlyMap<number, readonly [number, number]>, symbol: number) => {
    const [value, length] = table.get(symbol) ?? [0, 0]
    write(value, length)
  }

  const previous = [0, 0, 0]
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const block = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const
      for (let index = 0; index < 64; index += 1) {
        const [r, g, b] = pixel(
          Math.min(width - 1, left + (index & 7)),
          Math.min(height - 1, top + (index >> 3)),
        )
        block[0][index] = 0.299 * r + 0.587 * g + 0.114 * b - 128
        block[1][index] = -0.168736 * r - 0.331264 * g + 0.5 * b
        block[2][index] = 0.5 * r - 0.418688 * g - 0.081312 * b
      }
      for (const [component, samples] of block.entries()) {
        const values = transform(samples)
        const difference = (values[0] ?? 0) - (previous[component] ?? 0)
        previous[component] = values[0] ?? 0
        const size = bits(difference)
        code(DC_CODES, size)
        write(difference < 0 ? difference + (1 << size) - 1 : difference, size)
        let zeros = 0
        for (let index = 1; index < 64; index += 1) {
          const value = values[index] ?? 0
          if (value === 0) {
            zeros += 1
            continue
          }
          for (; zeros > 15; zeros -= 16) code(AC_CODES, 0xf0)
          const length = bits(value)
          code(AC_CODES, (zeros << 4) | length)
          write(value < 0 ? value + (1 << length) - 1 : value, length)
          zeros = 0
        }
        if (zeros > 0) code(AC_CODES, 0)
      }
    }
  }
  if (filled > 0) write(0x7f, 8 - filled)
  bytes.push(0xff, 0xd9)
  return Uint8Array.from(bytes)
}

const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
  14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46,
  53, 60, 61, 54, 47, 55, 62, 63,
]
/** Coarse, and coarser the finer the detail: the pictures are blurred anyway. */
const QUANTIZATION = Array.from({ length: 64 }, (_, index) => 6 + 5 * ((index & 7) + (index >> 3)))

interface Table {
  counts: readonly number[]
  symbols: readonly number[]
}

/** Four bits for all differences, a few short codes for the usual runs, eleven bits for the rest: simple, and nearly as short. */
const DC: Table = {
  counts: [0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  symbols: Array.from({ length: 12 }, (_, index) => index),
}
const AC: Table = {
  counts: [0, 1, 0, 6, 4, 8, 0, 0, 0, 0, 143, 0, 0, 0, 0, 0],
  symbols: [
    0x00, 0x01, 0x02, 0x03, 0x11, 0x12, 0x21, 0x04, 0x13, 0x31, 0x05, 0x14, 0x22, 0x41, 0x51, 0x61, 0x71,
    0x06, 0xf0,
  ],
}
const known = new Set(AC.symbols)
const others = Array.from(
  { length: 160 },
  (_, index) => ((index % 16) << 4) | (Math.floor(index / 16) + 1),
).filter((symbol) => !known.has(symbol))
const AC_ALL: Table = { counts: AC.counts, symbols: [...AC.symbols, ...others] }

function codes({ counts, symbols }: Table): Map<number, readonly [number, number]> {
  const result = new Map<number, readonly [number, number]>()
  let [value, index] = [0, 0]
  for (const [length, count] of counts.entries()) {
    for (let each = 0; each < count; each += 1) {
      result.set(symbols[index] ?? 0, [value, length + 1])
      value += 1
      index += 1
    }
    value <<= 1
  }
  return result
}

const DC_CODES = codes(DC)
const AC_CODES = codes(AC_ALL)

function huffmanSegment(id: number, table: Table): number[] {
  const { counts, symbols } = table === AC ? AC_ALL : table
  return [0xff, 0xc4, 0, 19 + symbols.length, id, ...counts, ...symbols]
}

const COSINES = Array.from(
  { length: 64 },
  (_, index) =>
    Math.cos(((2 * (index & 7) + 1) * (index >> 3) * Math.PI) / 16) *
    (index >> 3 === 0 ? Math.SQRT1_2 : 1) *
    0.5,
)

function transform(samples: Float64Array): number[] {
  const rows = new Float64Array(64)
  for (let y = 0; y < 8; y += 1) {
    for (let u = 0; u < 8; u += 1) {
      let sum = 0
      for (let x = 0; x < 8; x += 1) sum += (samples[y * 8 + x] ?? 0) * (COSINES[u * 8 + x] ?? 0)
      rows[y * 8 + u] = sum
    }
  }
  return ZIGZAG.map((at) => {
    const [u, v] = [at & 7, at >> 3]
    let sum = 0
    for (let y = 0; y < 8; y += 1) sum += (rows[y * 8 + u] ?? 0) * (COSINES[v * 8 + y] ?? 0)
    return Math.round(sum / (QUANTIZATION[at] ?? 1))
  })
}

function bits(value: number): number {
  return value === 0 ? 0 : 32 - Math.clz32(Math.abs(value))
}
