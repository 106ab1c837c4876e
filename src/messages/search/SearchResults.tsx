import { FeedSkeleton } from '#messages/FeedSkeleton.tsx'
import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { useRoom } from '#rooms/useRoom.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import { FoundList } from './FoundList.tsx'
import { ENCRYPTED } from './SearchHint.tsx'
import type { SearchQuery } from './searchQuery.ts'
import { searchRefusal } from './searchRefusal.ts'
import type { FoundMessages } from './useFoundMessages.ts'

import styles from './SearchResults.module.css'

interface SearchResultsProps {
  query: SearchQuery
  found: FoundMessages
  currentId: string | undefined
  searchOf: (messageId: string) => string
  onClear: () => void
}

/** What was found, or why there is nothing to see. */
export function SearchResults({ query, found, currentId, searchOf, onClear }: SearchResultsProps) {
  const { isEncrypted } = useRoom()
  const { messages, end, error, retry } = found
  if (error !== undefined) return <Refused query={query} error={error} retry={retry} />
  if (messages === undefined) {
    return (
      <div className={styles.coming}>
        <FeedSkeleton isInPanel />
      </div>
    )
  }
  if (messages.length === 0 && !end.hasMore) {
    return (
      <Notice icon="search" title="Nothing found" actions={<Button onClick={onClear}>Clear search</Button>}>
        No message in this room has all that you asked for. {isEncrypted && ENCRYPTED}
      </Notice>
    )
  }
  return <FoundList messages={messages} end={end} currentId={currentId} searchOf={searchOf} />
}

interface RefusedProps {
  query: SearchQuery
  error: unknown
  retry: () => void
}

function Refused({ query, error, retry }: RefusedProps) {
  const refusal = searchRefusal(error, query)
  return refusal === undefined ? (
    <ErrorNotice error={error} retry={retry} />
  ) : (
    <Notice icon="search" title={refusal.title} tone="warning">
      {refusal.detail}
    </Notice>
  )
}
