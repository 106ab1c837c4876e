import type { TimelineItem } from './timeline.ts'
import { OVERSCAN } from './useFeedVirtualizer.ts'

/** The row that Tab leads to: the active one while it is mounted, else one that can be seen. */
export function tabStopOf(
  items: readonly TimelineItem[],
  activeKey: string | undefined,
  range: { startIndex: number; endIndex: number } | null,
  start: 'top' | 'end',
): string | undefined {
  if (range === null) return undefined
  const index = activeKey === undefined ? -1 : items.findIndex(({ key }) => key === activeKey)
  const isMounted = index >= range.startIndex - OVERSCAN && index <= range.endIndex + OVERSCAN
  if (index >= 0 && isMounted) return activeKey
  return items[start === 'end' ? range.endIndex : range.startIndex]?.key
}
