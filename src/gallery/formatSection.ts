import { formatDay, formatMonth } from '#lib/formatDate.ts'

/** The heading of a day or month; shorter where days stand side by side. */
export function formatSection(at: number | undefined, unit: 'day' | 'month', isShort: boolean): string {
  if (at === undefined) return 'Without a date'
  if (unit === 'month') return formatMonth(at)
  return isShort ? formatShortDay(at) : formatDay(at)
}

/** "19 November 2026": a picture's date in its name. */
export function formatDate(at: number): string {
  return dates.format(at)
}

/** "Nov 2026". */
export function formatShortMonth(at: number): string {
  return shortMonths.format(at)
}

function formatShortDay(at: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
  return (isThisYear ? shortDays : shortDaysWithYear).format(at)
}

const dates = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' })
const shortMonths = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' })
const shortDays = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' })
const shortDaysWithYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
