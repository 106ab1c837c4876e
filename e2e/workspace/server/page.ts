import { Refusal } from './answers.ts'
import type { Query } from './parseQuery.ts'
import type { KnownSettings } from './settings.ts'

export interface Page {
  offset: number
  /** 0 is "all of them". */
  count: number
}

/** Missing is 50, more than 100 is silently 100, 0 is everything (contract 3). */
export function readPage(query: Query, settings: KnownSettings): Page {
  const offset = typeof query['offset'] === 'number' ? query['offset'] : 0
  const asked = typeof query['count'] === 'number' ? query['count'] : undefined
  const wanted = asked ?? settings.API_Default_Count
  if (wanted === 0) {
    return { offset, count: settings.API_Allow_Infinite_Count ? 0 : settings.API_Default_Count }
  }
  return { offset, count: Math.min(wanted, settings.API_Upper_Count_Limit) }
}

/** The rows of that page; the database refuses a negative skip. */
export function slicePage<Row>(rows: readonly Row[], { offset, count }: Page): readonly Row[] {
  if (offset < 0) {
    throw new Refusal(400, {
      success: false,
      error: "BSON field 'skip' value must be >= 0, actual value '-1'",
    })
  }
  // A negative limit is a positive one to the database.
  return count === 0 ? rows.slice(offset) : rows.slice(offset, offset + Math.abs(count))
}
