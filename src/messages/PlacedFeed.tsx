import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

import { FilterNotOfferedError } from '#rocketchat/savedMessages.ts'
import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { useRoom } from '#rooms/useRoom.ts'

import { EmptyFeed } from './EmptyFeed.tsx'
import { Feed } from './Feed.tsx'
import { feedMemory } from './feedMemory.ts'
import { FilterNotOffered } from './FilterNotOffered.tsx'
import { FeedSkeleton } from './FeedSkeleton.tsx'
import type { KnownPeople } from './knownPeople.ts'
import { isFiltered, type MessagesView, orderOf } from './messagesView.ts'
import { NoticeRoom } from './MissingMessageNotice.tsx'
import { NewestButton } from './NewestButton.tsx'
import { PrintNote } from './PrintNote.tsx'
import { roomRows } from './roomRows.tsx'
import { buildTimeline } from './timeline.ts'
import type { FeedPlace } from './useFeedPlace.ts'
import type { ChangeView } from './useMessagesView.ts'

interface PlacedFeedProps {
  view: MessagesView
  onChange: ChangeView
  place: FeedPlace
  people: KnownPeople
  /** The reader left the message in focus. */
  onMoveOn: () => void
}

/** The feed where the reader is in it, or why there is none. */
export function PlacedFeed({ view, onChange, place, people, onMoveOn }: PlacedFeedProps) {
  const room = useRoom()
  const { key: locationKey } = useLocation()
  const memory = feedMemory(useQueryClient())
  const isReturning = useNavigationType() === NavigationType.Pop
  const recalled = isReturning ? memory.recall(locationKey) : undefined
  const [isEndWanted, setIsEndWanted] = useState(false)

  const { found, feedKey } = place
  const messages = found?.messages
  const hasMoreAbove = found?.above.hasMore ?? false
  const items = useMemo(
    () => buildTimeline(messages ?? [], { hasMoreBefore: hasMoreAbove }),
    [hasMoreAbove, messages],
  )

  if (found === undefined) {
    if (place.error instanceof FilterNotOfferedError)
      return <FilterNotOffered view={view} onChange={onChange} />
    return place.error ? <ErrorNotice error={place.error} retry={place.retry} /> : <FeedSkeleton />
  }
  if (items.length === 0 && !found.above.hasMore && !found.below.hasMore) {
    return <EmptyFeed room={room} view={view} people={people} onChange={onChange} />
  }
  const order = orderOf(view)
  return (
    <>
      <NoticeRoom
        key={`room above ${feedKey}`}
        isWanted={view.messageId !== undefined && place.focusedId === undefined}
      />
      <PrintNote items={items} total={found.total} />
      <Feed
        key={feedKey}
        label="Messages"
        kind={roomRows}
        items={items}
        total={found.total}
        firstPosition={found.firstPosition}
        above={found.above}
        below={found.below}
        start={place.start}
        focusedId={place.focusedId}
        takesFocus
        beginning={order === 'oldest' && !isFiltered(view) ? `The beginning of ${room.title}` : undefined}
        isFilteredByMention={view.mentions.length > 0}
        onMoveOn={onMoveOn}
        onEnd={() => {
          setIsEndWanted(true)
          place.jumpToNewest()
        }}
        focusesEnd={isEndWanted}
        recalled={recalled?.feedKey === feedKey ? recalled : undefined}
        onLeave={(position) => memory.keep(locationKey, { ...position, feedKey, at: place.at })}
        onEndFocused={() => setIsEndWanted(false)}
      />
      <NewestButton
        items={items}
        order={order}
        hasMore={order === 'oldest' ? found.below.hasMore : found.above.hasMore}
        onJump={() => {
          onChange({ ...view, messageId: undefined }, { replace: true })
          place.jumpToNewest()
        }}
      />
    </>
  )
}
