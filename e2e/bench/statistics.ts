/** The middle one; infinite and missing figures count as large. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? Number.NaN
}

export function medians<Figures extends object>(repeats: readonly Figures[]): Figures {
  const keys = Object.keys(repeats[0] ?? {}) as (keyof Figures)[]
  return Object.fromEntries(
    keys.map((key) => [key, median(repeats.map((figures) => Number(figures[key])))]),
  ) as Figures
}
