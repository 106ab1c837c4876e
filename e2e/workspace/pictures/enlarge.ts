export interface Pixels {
  /** Red, green, blue. */
  data: Uint8Array
  width: number
  height: number
}

/**
 * So many times as large, linear between pixels and with film grain over them. libvips takes ten times as long: it
 * resamples to any ratio, and would add the grain in a pass of its own. The sketch's width is a multiple of four, so
 * that rows begin at whole words.
 */
export function enlarge(sketch: Pixels, times: number): Pixels {
  const width = sketch.width * times
  const height = sketch.height * times
  const words = (width * 3) / 4
  const data = new Uint8Array(words * 4 * height)
  const dimmed = new Uint8Array(sketch.data.length)
  for (let at = 0; at < dimmed.length; at += 1) dimmed[at] = DIMMED[sketch.data[at] ?? 0] ?? 0
  let upper = new Int32Array(words)
  let lower = new Int32Array(words)
  let widened = -1
  for (let y = 0; y < height; y += 1) {
    const { from, share } = placeOf(y, times)
    if (from !== widened) {
      ;[upper, lower] = [lower, upper]
      const rowAt = (row: number) => dimmed.subarray(row * sketch.width * 3, (row + 1) * sketch.width * 3)
      if (from === 0) widen(rowAt(0), times, upper)
      widen(rowAt(Math.min(sketch.height - 1, from + 1)), times, lower)
      widened = from
    }
    blend(upper, lower, share, grainRow(y), new Int32Array(data.buffer, y * words * 4, words))
  }
  return { data, width, height }
}

/** Between which two pixels one lies, and how near the second, in 256ths. */
function placeOf(position: number, times: number): { from: number; share: number } {
  const place = Math.max(0, (position + 0.5) / times - 0.5)
  const from = Math.floor(place)
  return { from, share: Math.round((place - from) * 256) }
}

function widen(row: Uint8Array, times: number, out: Int32Array<ArrayBuffer>): void {
  const bytes = new Uint8Array(out.buffer)
  const last = row.length - 3
  for (let phase = 0; phase < times; phase += 1) {
    // All pixels of one phase lie equally far between theirs; those of the first half belong to the pixel before.
    const { from, share } = placeOf(phase + times, times)
    const rest = 256 - share
    for (let at = phase * 3, pixel = (from - 1) * 3; at < bytes.length; at += times * 3, pixel += 3) {
      const left = pixel < 0 ? 0 : pixel
      const right = pixel < last ? pixel + 3 : last
      bytes[at] = ((row[left] ?? 0) * rest + (row[right] ?? 0) * share) >> 8
      bytes[at + 1] = ((row[left + 1] ?? 0) * rest + (row[right + 1] ?? 0) * share) >> 8
      bytes[at + 2] = ((row[left + 2] ?? 0) * rest + (row[right + 2] ?? 0) * share) >> 8
    }
  }
}

const EVERY_OTHER_BYTE = 0x00ff00ff

/** Every byte of every picture goes through here, so four at a time: two in each half of the sum. */
function blend(
  upper: Int32Array,
  lower: Int32Array,
  share: number,
  grain: Int32Array,
  out: Int32Array,
): void {
  const rest = 256 - share
  for (let at = 0, g = 0; at < out.length; at += 1) {
    const above = upper[at] ?? 0
    const below = lower[at] ?? 0
    const even = (Math.imul(above & EVERY_OTHER_BYTE, rest) + Math.imul(below & EVERY_OTHER_BYTE, share)) | 0
    const odd =
      (Math.imul((above >>> 8) & EVERY_OTHER_BYTE, rest) +
        Math.imul((below >>> 8) & EVERY_OTHER_BYTE, share)) |
      0
    const level = ((even >>> 8) & EVERY_OTHER_BYTE) | (odd & ~EVERY_OTHER_BYTE)
    out[at] = (level + (grain[g] ?? 0)) | 0
    g = g + 1 === grain.length ? 0 : g + 1
  }
}

const GRAIN_SIZE = 512
const GRAIN_MOST = 10

/** Room for grain to both sides: then no byte overflows into the next. */
const DIMMED = Uint8Array.from({ length: 256 }, (_, level) =>
  Math.max(0, Math.min(255 - 2 * GRAIN_MOST, level - GRAIN_MOST)),
)

/** Alike in all three colours, as luminance noise is, and rarely strong: the sum of two waves. */
const GRAIN = new Uint8Array(GRAIN_SIZE * GRAIN_SIZE * 3)
for (let index = 0; index < GRAIN_SIZE * GRAIN_SIZE; index += 1) {
  const wave = Math.sin(index * 12.9898) * 43_758.5453
  const other = Math.sin(index * 78.233) * 12_543.123
  const strength = wave - Math.floor(wave) + (other - Math.floor(other))
  GRAIN.fill(Math.round(strength * GRAIN_MOST), index * 3, index * 3 + 3)
}

function grainRow(y: number): Int32Array {
  const bytes = GRAIN_SIZE * 3
  return new Int32Array(GRAIN.buffer, (y % GRAIN_SIZE) * bytes, bytes / 4)
}
