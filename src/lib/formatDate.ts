/** "Thursday 19 November" in the reader's language; with the year when it is not this one. */
export function formatDay(at: number, now = Date.now()): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return format(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  })
}

/** "November 2026". */
export function formatMonth(at: number): string {
  return format(at, { month: 'long', year: 'numeric' })
}

/** "14:32", "8:56 AM" where the day has two halves. */
export function formatTime(at: number): string {
  return format(at, { hour: 'numeric', minute: '2-digit' })
}

/** "Thursday 19 November 2026, 22:41". */
export function formatDateTime(at: number): string {
  return format(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
}

/** How long ago, in the largest unit that fits: "2 min. ago", "yesterday", "3 weeks ago". */
export function formatRelative(at: number, now = Date.now()): string {
  const seconds = Math.round((at - now) / 1000)
  const [unit, length] = RELATIVE_UNITS.find(([, unitSeconds]) => Math.abs(seconds) >= unitSeconds) ?? [
    'second',
    1,
  ]
  return relative.format(Math.trunc(seconds / length), unit)
}

/** The reader's calendar day as `YYYY-MM-DD`: sorts, compares, and fits a date input. */
export function dayKey(at: number): string {
  const date = new Date(at)
  return `${monthKey(at)}-${pad(date.getDate())}`
}

/** The reader's calendar month as `YYYY-MM`. */
export function monthKey(at: number): string {
  const date = new Date(at)
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}`
}

const RELATIVE_UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' })
const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs a hundred times its use, so each shape is made once. */
function format(at: number, options: Intl.DateTimeFormatOptions): string {
  if (Number.isNaN(at)) return ''
  const key = JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(undefined, options)
  formats.set(key, known)
  return known.format(at)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
