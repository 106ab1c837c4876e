import { formatDateTime } from '#lib/formatDate.ts'

/** Whatever somebody typed as a moment. */
export function momentText(at: number): string {
  return Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? formatDateTime(at) : '[unknown time]'
}
