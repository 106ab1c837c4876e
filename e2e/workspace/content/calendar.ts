import type { Random } from './random.ts'

export const DAY = 86_400_000

/** Days of three years and how much happens on them: uneven, as work is. Sums are exact. */
export function planDays(options: {
  from: number
  to: number
  count: number
  random: Random
  weight: (day: number, random: Random) => number
}): number[] {
  const { from, to, count, random, weight } = options
  const length = Math.round((to - from) / DAY) + 1
  const weights = Array.from({ length }, (_, index) => weight(from + index * DAY, random))
  const sum = weights.reduce((total, value) => total + value, 0)
  const exact = weights.map((value) => (value / sum) * count)
  const plan = exact.map(Math.floor)
  const missing = count - plan.reduce((total, value) => total + value, 0)
  const byRest = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((left, right) => right.rest - left.rest)
  for (const { index } of byRest.slice(0, missing)) plan[index] = (plan[index] ?? 0) + 1
  return plan
}

/** Talk: workdays, with deadlines and quiet weeks. */
export function talkWeight(day: number, random: Random): number {
  return season(day) * (isWeekend(day) ? 0.07 : 1) * (0.35 + random.next() * 1.3)
}

/** Pictures: most days few or none, then somebody comes back from somewhere. */
export function pictureWeight(day: number, random: Random): number {
  const burst = random.next()
  const noise = burst > 0.965 ? 14 : burst > 0.86 ? 4 : burst < 0.35 ? 0 : 0.7
  return season(day) * (isWeekend(day) ? 0.5 : 1) * noise * (0.5 + random.next())
}

/** Ninety pictures in a day: the whole company on one hill with its own products. */
export const OFFSITES: readonly number[] = [
  Date.UTC(2024, 8, 19),
  Date.UTC(2025, 8, 18),
  Date.UTC(2026, 8, 17),
]

const DEADLINES: readonly (readonly [from: number, to: number])[] = [
  [Date.UTC(2024, 2, 4), Date.UTC(2024, 2, 15)],
  [Date.UTC(2024, 9, 7), Date.UTC(2024, 9, 25)],
  [Date.UTC(2025, 4, 12), Date.UTC(2025, 4, 23)],
  [Date.UTC(2025, 9, 6), Date.UTC(2025, 9, 31)],
  [Date.UTC(2026, 5, 8), Date.UTC(2026, 5, 19)],
  [Date.UTC(2026, 9, 5), Date.UTC(2026, 10, 20)],
]

function season(time: number): number {
  const date = new Date(time)
  const [month, day] = [date.getUTCMonth(), date.getUTCDate()]
  if ((month === 11 && day > 20) || (month === 0 && day < 4)) return 0.03
  if (month === 6 && day > 10) return 0.3
  if (month === 7 && day < 20) return 0.22
  return DEADLINES.some(([from, to]) => time >= from && time <= to + DAY) ? 2.4 : 1
}

export function isWeekend(day: number): boolean {
  return [0, 6].includes(new Date(day).getUTCDay())
}

/** A time of that day: mornings and afternoons, some evenings, rarely the night. */
export function timeOfDay(random: Random, isNight = false): number {
  if (isNight) return Math.round((18 + random.next() * 5.5) * 3_600_000)
  const hour = random.weighted([
    [7, 2],
    [8, 7],
    [9, 10],
    [10, 9],
    [11, 8],
    [12, 4],
    [13, 8],
    [14, 10],
    [15, 9],
    [16, 7],
    [17, 4],
    [18, 2],
    [19, 1.5],
    [20, 1.5],
    [21, 1],
    [22, 0.4],
  ])
  return hour * 3_600_000 + random.int(0, 3_599_999)
}
