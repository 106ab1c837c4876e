import { useState } from 'react'

import { formatTime } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'
import { Icon } from '#ui/Icon.tsx'

import { useFeedFacts } from './MessageContext.ts'
import { RowCheck } from './selection/RowCheck.tsx'
import { runSentence, systemSentence } from './systemEvents.ts'

import styles from './SystemRun.module.css'

interface SystemRunProps {
  messages: readonly Message[]
  isInFocus: boolean
}

/** What happened to the room, in one muted line; a run opens to its single events. */
export function SystemRun({ messages, isInFocus }: SystemRunProps) {
  const { people } = useFeedFacts()
  const [isOpen, setIsOpen] = useState(false)
  const [first] = messages
  if (first === undefined) return null
  return (
    <div className={styles.run} data-in-focus={isInFocus || undefined}>
      <RowCheck ids={messages.map(({ id }) => id)} label={runSentence(messages, people)} />
      <Icon name="people" size="sm" />
      <div>
        <p className={styles.line}>
          <span title={formatTime(first.sentAt)}>{runSentence(messages, people)}</span>
          {messages.length > 1 && (
            <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? 'Hide' : 'Show'}
            </button>
          )}
        </p>
        {isOpen && (
          <ul>
            {messages.map((message) => (
              <li key={message.id} id={`event-${message.id}`}>
                <time dateTime={new Date(message.sentAt).toISOString()}>{formatTime(message.sentAt)}</time>{' '}
                {systemSentence(message, people)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
