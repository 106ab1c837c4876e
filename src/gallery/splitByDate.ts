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

/**
 * Where days or months begin among neighbours. The same day may come twice when the server's clock was set back.
 * A date is made once a day, not once a picture: this runs over whole rooms.
 */
export function splitByDate(times: Float64Array, unit: DateUnit): number[] {
  const starts: number[] = []
  let latest = Number.NaN
  let span: DateSpan = { from: Number.NaN, to: Number.NaN }
  for (let index = 0; index < times.length; index += 1) {
    const at = times[index] ?? Number.NaN
    // Newest first, so what is no earlier than the day's first moment nearly always is of that day.
    if (at >= span.from && at <= latest) continue
    if (index > 0 && isWithin(at, span)) continue
    span = spanOf(at, unit)
    latest = at
    starts.push(index)
  }
  return starts
}
