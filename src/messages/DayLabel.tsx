import { useState, useSyncExternalStore } from 'react'

import { formatDay } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'

import { findHiddenDay } from './findHiddenDay.ts'

import styles from './DayLabel.module.css'

interface DayLabelProps {
  messages: readonly Message[] | undefined
}

/** The day of what is read, while its heading is out of sight. Decoration: the headings are in the feed. */
export function DayLabel({ messages }: DayLabelProps) {
  const day = useSyncExternalStore(onMove, () => {
    const id = findHiddenDay()
    const message = messages?.find((one) => one.id === id)
    return message && formatDay(message.sentAt)
  })
  // What fades away still says what it said.
  const [shown, setShown] = useState(day)
  if (day !== undefined && day !== shown) setShown(day)
  return (
    <div className={styles.label} aria-hidden data-shown={day !== undefined || undefined}>
      {shown}
    </div>
  )
}

function onMove(listener: () => void) {
  addEventListener('scroll', listener, { passive: true })
  addEventListener('resize', listener)
  return () => {
    removeEventListener('scroll', listener)
    removeEventListener('resize', listener)
  }
}
