import type { Strip } from './Strip.ts'

/**
 * Rows that hang together, in px from the top of the first one. A row without pictures is one of headings, and
 * stands above the row that begins with the same picture.
 */
export interface Block {
  strip: Strip
  /** First picture of each row, and the number of pictures. */
  rowStarts: Int32Array
  /** Top of each row in whole px, and the height of the block; a row of pictures ends with a gap. */
  rowTops: Int32Array
  /** Of the pictures, to the fraction of a px that makes a row fill the width. */
  rowHeights: Float32Array
  headings: readonly Heading[]
}

/** The name of a day or month, above its first picture. */
export interface Heading {
  row: number
  start: number
  left: number
  width: number
  /** Beside others, where a day's name must be short. */
  isNarrow: boolean
}

export function rowCount({ rowTops }: Block): number {
  return rowTops.length - 1
}

export function pictureCount({ strip }: Block): number {
  return strip.images.length
}

export function heightOf({ rowTops }: Block): number {
  return rowTops[rowTops.length - 1] ?? 0
}

export function isHeadingRow({ rowStarts }: Block, row: number): boolean {
  return rowStarts[row] === rowStarts[row + 1]
}

/** The row of a picture, or the one at a height: the last that begins no later. */
export function lastAtMost(values: Int32Array | Float64Array | readonly number[], value: number): number {
  let low = 0
  let high = values.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
