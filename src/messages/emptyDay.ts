import { dayKey, formatDay } from '#lib/formatDate.ts'

/** Why the message that a date led to is not of that day; undefined when it is. */
export function emptyDaySentence(
  wantedAt: number,
  foundAt: number,
  { isFiltered }: { isFiltered: boolean },
): string | undefined {
  if (dayKey(wantedAt) === dayKey(foundAt)) return undefined
  const nothing = isFiltered ? 'Nothing that passes the filter was said' : 'Nothing was said'
  return foundAt > wantedAt
    ? `${nothing} on ${formatDay(wantedAt)}. This is what came next`
    : `${nothing} since ${formatDay(wantedAt)}. This is the last before`
}
