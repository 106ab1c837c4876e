import type { ComponentType } from 'react'

import type { TimelineItem } from './timeline.ts'

export interface RowContentProps {
  item: TimelineItem
  isInFocus: boolean
}

/** What the rows of a list of messages are like. */
export interface RowKind {
  Content: ComponentType<RowContentProps>
  /** Of the moment that a message was sent, in the name of its row. */
  formatMoment: (sentAt: number) => string
  /** About how high a row will be, px, before it is measured: the better, the less the scroll bar corrects itself. */
  estimateHeight: (item: TimelineItem, width: number) => number
}
