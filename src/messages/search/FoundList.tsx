import { FeedSkeleton } from '#messages/FeedSkeleton.tsx'
import { PanelEnd } from '#messages/PanelEnd.tsx'
import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { useRoom } from '#rooms/useRoom.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import { FoundMessage } from './FoundMessage.tsx'
import { searchRefusal } from './searchRefusal.ts'
import type { SearchQuery } from './searchQuery.ts'
import { searchProblem } from './serverSearch.ts'
import type { FoundMessages } from './useFoundMessages.ts'

import styles from './FoundList.module.css'

interface FoundListProps {
  query: SearchQuery
  found: FoundMessages
  currentId: string | undefined
  hrefOf: (messageId: string) => string
  onClear: () => void
}

/** What was found, or why there is nothing to see. */
export function FoundList({ query, found, currentId, hrefOf, onClear }: FoundListProps) {
  const { isEncrypted } = useRoom()
  const problem = searchProblem(query)
  if (problem === 'empty') {
    return (
      <div className={styles.hint}>
        <p>
          Messages that contain every word you type, in any order. Parts of words count, and “words in marks”
          belong together.
        </p>
        {isEncrypted && <p>{ENCRYPTED}</p>}
      </div>
    )
  }
  if (problem === 'short') {
    return <p className={styles.hint}>One letter is in nearly every message. Type two or more.</p>
  }
  const { messages, end, error, retry } = found
  if (messages === undefined) {
    if (!error) {
      return (
        <div className={styles.coming}>
          <FeedSkeleton isInPanel />
        </div>
      )
    }
    const refusal = searchRefusal(error, query)
    return refusal === undefined ? (
      <ErrorNotice error={error} retry={retry} />
    ) : (
      <Notice icon="search" title={refusal.title} tone="warning">
        {refusal.detail}
      </Notice>
    )
  }
  if (messages.length === 0 && !end.hasMore) {
    return (
      <Notice icon="search" title="Nothing found" actions={<Button onClick={onClear}>Clear search</Button>}>
        No message in this room has all that you asked for. {isEncrypted && ENCRYPTED}
      </Notice>
    )
  }
  return (
    <>
      <ol className={styles.list} aria-label="Found messages">
        {messages.map((message) => (
          <FoundMessage
            key={message.id}
            message={message}
            to={hrefOf(message.id)}
            isCurrent={message.id === currentId}
          />
        ))}
      </ol>
      <PanelEnd end={end} />
    </>
  )
}

const ENCRYPTED =
  'This room is encrypted: the server cannot read what is written in it, so it finds only what was said before.'
