import { formatCount } from '#lib/formatNumber.ts'

/** Why the wall has fewer images than the server counts; nothing where it has all of them. */
export function describeUnsent(count: number): string {
  if (count === 0) return ''
  return count === 1
    ? 'One more was uploaded, never sent, and has expired.'
    : `${formatCount(count)} more were uploaded, never sent, and have expired.`
}
