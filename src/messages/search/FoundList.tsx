import { type KeyboardEvent, useMemo } from 'react'

import { Feed } from '#messages/Feed.tsx'
import { type FeedEnd, LAST } from '#messages/feedEnds.ts'
import type { TimelineItem } from '#messages/timeline.ts'
import type { Message } from '#rocketchat/Message.ts'

import { foundRows } from './foundRows.tsx'
import { PlaceContext } from './PlaceContext.ts'

import styles from './FoundList.module.css'

interface FoundListProps {
  messages: readonly Message[]
  end: FeedEnd
  /** The one that is open in its surroundings. */
  currentId: string | undefined
  /** The query of the address of its place. */
  searchOf: (messageId: string) => string
}

/** What was found, newest first: each leads to its place in the conversation. */
export function FoundList({ messages, end, currentId, searchOf }: FoundListProps) {
  const items = useMemo(() => messages.map(standingAlone), [messages])
  return (
    <PlaceContext value={searchOf}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the articles within */}
      <div className={styles.list} onKeyDown={openOnEnter}>
        <Feed
          label="Found messages"
          kind={foundRows}
          items={items}
          total={end.hasMore ? undefined : messages.length}
          firstPosition={1}
          above={LAST}
          below={end}
          focusedId={currentId}
        />
      </div>
    </PlaceContext>
  )
}

function standingAlone(message: Message, index: number): TimelineItem {
  return { kind: 'message', key: message.id, index, opensDay: undefined, message, opensGroup: true }
}

/** An article is not operated by itself; whoever walks along the hits opens one all the same. */
function openOnEnter({ key, target }: KeyboardEvent) {
  if (key === 'Enter' && target instanceof HTMLElement && target.matches('article'))
    target.querySelector('a')?.click()
}
