import { dayKey, formatTime } from './formatDate.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const minutes = new Intl.RelativeTimeFormat(undefined, { numeric: 'always', style: 'short' })
const days = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long' })
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })

/** When something last happened, as short as it can be said: "2 min. ago", "08:41", "Yesterday", "Tuesday", "14 Nov", "3 Mar 2025". */
export function formatActivity(at: number, now = Date.now()): string {
  const age = now - at
  // Clocks of servers run ahead by seconds.
  if (age < MINUTE && age > -HOUR) return capitalize(days.format(0, 'minute'))
  if (age < HOUR && age > 0) return minutes.format(-Math.floor(age / MINUTE), 'minute')
  if (dayKey(at) === dayKey(now)) return formatTime(at)
  if (dayKey(at) === dayKey(dayBefore(now))) return capitalize(days.format(-1, 'day'))
  // Seven days ago has today's name.
  if (age > 0 && age < 6 * DAY) return capitalize(weekday.format(at))
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return (isThisYear ? dayOfYear : day).format(at)
}

/** The calendar's, not 24 hours: days of 23 and 25 hours exist. */
function dayBefore(now: number): number {
  const date = new Date(now)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1).getTime()
}

function capitalize(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase() + text.slice(first.length)
}
