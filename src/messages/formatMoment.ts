import { dayKey, formatTime } from '#lib/formatDate.ts'

/** A moment in as few words as tell it: "09:12" today, "17 Oct, 09:12" this year, else with the year. */
export function formatMoment(at: number, now = Date.now()): string {
  if (dayKey(at) === dayKey(now)) return formatTime(at)
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const format = isThisYear ? (thisYear ??= dateFormat(false)) : (otherYear ??= dateFormat(true))
  return format.format(at)
}

let thisYear: Intl.DateTimeFormat | undefined
let otherYear: Intl.DateTimeFormat | undefined

function dateFormat(hasYear: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(hasYear && { year: 'numeric' }),
  })
}
