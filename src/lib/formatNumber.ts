const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** Grouped and complete: `4,218`, never `4.2k`. */
export function formatCount(count: number): string {
  return whole.format(count)
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Bytes as people read them, in steps of 1,000: `3.4 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let step = 0
  // From 999.5 on the rounded number would have four digits.
  while (value >= (step === 0 ? 1000 : 999.5) && step < UNITS.length - 1) {
    value /= 1000
    step += 1
  }
  return `${(value < 100 ? tenths : whole).format(value)} ${UNITS[step] ?? 'B'}`
}
