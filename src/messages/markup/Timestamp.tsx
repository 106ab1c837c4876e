import { useSyncExternalStore } from 'react'

import { formatRelative } from '#lib/formatDate.ts'

interface TimestampProps {
  /** Epoch ms. */
  at: number
  /** Rocket.Chat's letters, which are Discord's. */
  format: string
}

/** A moment in the reader's own zone and language. */
export function Timestamp({ at, format }: TimestampProps) {
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15) return '[unknown time]'
  const date = new Date(at)
  const full = date.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' })
  return (
    <time dateTime={date.toISOString()} title={full}>
      {format === 'R' ? (
        <Relative at={at} />
      ) : (
        date.toLocaleString(undefined, LOOKS.get(format) ?? LOOKS.get('f'))
      )}
    </time>
  )
}

const LOOKS: ReadonlyMap<string, Intl.DateTimeFormatOptions> = new Map([
  ['t', { timeStyle: 'short' }],
  ['T', { timeStyle: 'medium' }],
  ['d', { dateStyle: 'short' }],
  ['D', { dateStyle: 'long' }],
  ['f', { dateStyle: 'long', timeStyle: 'short' }],
  ['F', { dateStyle: 'full', timeStyle: 'short' }],
])

function Relative({ at }: { at: number }) {
  return formatRelative(at, useSyncExternalStore(everyMinute, thisMinute, thisMinute))
}

const MINUTE_MS = 60_000

function everyMinute(onChange: () => void) {
  const timer = setInterval(onChange, MINUTE_MS)
  return () => clearInterval(timer)
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
}
