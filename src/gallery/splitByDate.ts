export type DateUnit = 'day' | 'month'

/** Epoch ms; NaN stands for an image without a date. */
export interface DateSpan {
  from: number
  to: number
}

/** The local day or month of a moment. */
export function spanOf(at: number, unit: DateUnit): DateSpan {
  const date = new Date(at)
  const year = date.getFullYear()
  const month = date.getMonth()
  if (unit === 'month') {
    return { from: new Date(year, month).getTime(), to: new Date(year, month + 1).getTime() }
  }
  const day = date.getDate()
  return { from: new Date(year, month, day).getTime(), to: new Date(year, month, day + 1).getTime() }
}

export function isWithin(at: number, { from, to }: DateSpan): boolean {
  return Number.isNaN(at) ? Number.isNaN(from) : at >= from && at < to
}

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** Finds local days by arithmetic: a date is asked once a week of them, and about the nights on which clocks change. */
export function createDayFinder(): (at: number) => DateSpan {
  let week = Number.NaN
  let offset: number | undefined
  return (at) => {
    const weekOfIt = Math.floor(at / WEEK_MS)
    if (weekOfIt !== week) {
      week = weekOfIt
      // Its first and last days may begin before it and end after it.
      offset = steadyOffset(week * WEEK_MS - DAY_MS, (week + 1) * WEEK_MS + DAY_MS)
    }
    if (offset === undefined) return spanOf(at, 'day')
    const from = Math.floor((at - offset) / DAY_MS) * DAY_MS + offset
    return { from, to: from + DAY_MS }
  }
}

/** How far local clocks are behind UTC, in ms; undefined where they change in between, or where there is no time. */
function steadyOffset(from: number, to: number): number | undefined {
  const minutes = new Date(from).getTimezoneOffset()
  return minutes === new Date(to).getTimezoneOffset() ? minutes * 60_000 : undefined
}

const known = new WeakMap<Float64Array, { unit: DateUnit; starts: readonly number[] }>()

/**
 * Where days or months begin among neighbours. The same day may come twice when the server's clock was set back. Times
 * are never changed, so they are looked at once, however often the window changes.
 */
export function splitByDate(times: Float64Array, unit: DateUnit): readonly number[] {
  const before = known.get(times)
  if (before?.unit === unit) return before.starts
  const starts = findStarts(times, unit)
  known.set(times, { unit, starts })
  return starts
}

function findStarts(times: Float64Array, unit: DateUnit): number[] {
  const spanAt = unit === 'day' ? createDayFinder() : (at: number) => spanOf(at, unit)
  const starts: number[] = []
  let latest = Number.NaN
  let span: DateSpan = { from: Number.NaN, to: Number.NaN }
  for (let index = 0; index < times.length; index += 1) {
    const at = times[index] ?? Number.NaN
    // Newest first, so what is no earlier than the day's first moment nearly always is of that day.
    if (at >= span.from && at <= latest) continue
    if (index > 0 && isWithin(at, span)) continue
    span = spanAt(at)
    latest = at
    starts.push(index)
  }
  return starts
}
