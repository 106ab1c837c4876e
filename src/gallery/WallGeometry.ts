import type { RowGeometry } from './justifyRows.ts'
import type { DateUnit } from './splitByDate.ts'

/** What the style sheet and the window decide about the wall. */
export interface WallGeometry extends RowGeometry {
  unit: DateUnit
  /** One wall without days: in an order that has nothing to do with them. */
  isUndated?: boolean
  headingHeight: number
  /** Between days that share a row. */
  segmentGap: number
  /** Room for a day's name above a single narrow picture. */
  minSegmentWidth: number
}
