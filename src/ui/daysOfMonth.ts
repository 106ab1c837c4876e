interface MonthDays {
  /** Short names in the reader's language, the week's first day first. */
  weekdays: readonly string[]
  /** Days of the week before the first of the month. */
  blanks: number
  /** Local midnights, epoch ms. */
  days: readonly number[]
}

/** @param weekStart 0 for Sunday to 6 for Saturday, as `Date` counts. */
export function daysOfMonth(at: number, weekStart: number): MonthDays {
  const date = new Date(at)
  const [year, month] = [date.getFullYear(), date.getMonth()]
  const count = new Date(year, month + 1, 0).getDate()
  const days = Array.from({ length: count }, (_, index) => new Date(year, month, index + 1).getTime())
  const format = new Intl.DateTimeFormat(undefined, { weekday: 'short' })
  // 1 January 2023 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    format.format(new Date(2023, 0, 1 + weekStart + index)),
  )
  return { weekdays, blanks: (new Date(year, month, 1).getDay() - weekStart + 7) % 7, days }
}

/** Where the reader's week begins; Monday where the browser cannot tell. */
export function firstWeekday(): number {
  const locale: Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } } =
    new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale)
  const firstDay = locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay ?? 1
  return firstDay % 7
}
