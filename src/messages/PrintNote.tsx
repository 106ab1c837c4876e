import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'

import { formatDateTime } from '#lib/formatDate.ts'
import { formatCount } from '#lib/formatNumber.ts'

import type { TimelineItem } from './timeline.ts'

import styles from './PrintNote.module.css'

interface PrintNoteProps {
  items: readonly TimelineItem[]
  total: number
}

/** On paper only: how many of how many messages are there, for no more rows are mounted than a screen needs, and where to get all. */
export function PrintNote({ items, total }: PrintNoteProps) {
  const [printed, setPrinted] = useState<{ count: number; at: number }>()
  const count = useEffectEvent(() => {
    // The page is taken as it is once the event is over.
    flushSync(() => setPrinted({ count: countMounted(items), at: Date.now() }))
  })
  useEffect(() => {
    const onPrint = () => count()
    addEventListener('beforeprint', onPrint)
    return () => removeEventListener('beforeprint', onPrint)
  }, [])

  if (printed === undefined) return null
  return (
    <p className={styles.note}>
      {printed.count < total
        ? `${formatCount(printed.count)} of ${formatCount(total)} messages, those around what was on screen. To print all of them: Export messages, Web page.`
        : `All ${formatCount(total)} messages.`}{' '}
      Printed {formatDateTime(printed.at)}.
    </p>
  )
}

function countMounted(items: readonly TimelineItem[]): number {
  const rows = document.querySelectorAll<HTMLElement>('[role="feed"] article[data-message-id]')
  const mounted = new Set(Array.from(rows, (row) => row.dataset['messageId']))
  return items
    .filter(({ key }) => mounted.has(key))
    .reduce((count, item) => count + (item.kind === 'system' ? item.messages.length : 1), 0)
}
