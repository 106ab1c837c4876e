import { formatCount } from '#lib/formatNumber.ts'

/** "1 image", "2,400 images". */
export function countOf(count: number): string {
  return count === 1 ? '1 image' : `${formatCount(count)} images`
}
