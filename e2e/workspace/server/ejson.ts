/** Streams send dates as `{"$date": ms}` where REST sends ISO texts (contract 12.1). */
export function toEjson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toEjson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => {
      const at = DATES.has(key) && typeof part === 'string' ? Date.parse(part) : Number.NaN
      return [key, Number.isNaN(at) ? toEjson(part) : { $date: at }]
    }),
  )
}

const DATES: ReadonlySet<string> = new Set([
  'ts',
  '_updatedAt',
  'editedAt',
  'pinnedAt',
  'tlm',
  'dlm',
  'uploadedAt',
])
