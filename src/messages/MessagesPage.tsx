import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { NavigationType, useHref, useLocation, useNavigationType } from 'react-router'

import { formatCount } from '#lib/formatNumber.ts'
import type { JoinedRoom } from '#rocketchat/Room.ts'
import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { joinedRoomsQuery } from '#rooms/joinedRoomsQuery.ts'
import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useReportTotal } from '#rooms/useReportTotal.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useSession } from '#session/useSession.ts'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { EmptyFeed } from './EmptyFeed.tsx'
import { Feed } from './Feed.tsx'
import { feedMemory } from './feedMemory.ts'
import { FeedSkeleton } from './FeedSkeleton.tsx'
import { MessageFilters } from './MessageFilters.tsx'
import { filterWords } from './filterWords.ts'
import { knownPeople } from './knownPeople.ts'
import { mentionIdsOf } from './mentionIdsOf.ts'
import { type FeedFacts, FeedFactsContext } from './MessageContext.ts'
import styles from './MessagesPage.module.css'
import { isFiltered, orderOf, serializeMessagesView, wholeRoom } from './messagesView.ts'
import { MissingMessageNotice } from './MissingMessageNotice.tsx'
import { NewestButton } from './NewestButton.tsx'
import { buildTimeline } from './timeline.ts'
import { useCopyLink } from './useCopyLink.ts'
import { useFeedPlace } from './useFeedPlace.ts'
import { useMessagesView } from './useMessagesView.ts'

/** `/room/:roomId/messages`: what a room has said, or the part of it that the address asks for. */
export function MessagesPage() {
  const room = useRoom()
  const { client, person, server } = useSession()
  const [view, changeView] = useMessagesView()
  const namesOthers = view.mentions.some((token) => !['me', 'all', 'here'].includes(token))
  const members = useQuery({ ...roomPeopleQuery(client, room), enabled: namesOthers })
  const { data: ignoredUserIds } = useQuery({
    ...joinedRoomsQuery(client),
    enabled: false,
    select: (rooms) => ignoredIn(rooms, room.id),
  })
  const mentionIds = useMemo(
    () =>
      namesOthers && members.isPending ? undefined : mentionIdsOf(view.mentions, person.id, members.data),
    [members.data, members.isPending, namesOthers, person.id, view.mentions],
  )

  const { key: locationKey } = useLocation()
  const memory = feedMemory(useQueryClient())
  const isReturning = useNavigationType() === NavigationType.Pop
  const recalled = isReturning ? memory.recall(locationKey) : undefined
  const place = useFeedPlace(view, { room, mentionIds })
  const { found, focusedId, wantedAt } = place
  const isWhole = !isFiltered(view)
  useReportTotal('messages', isWhole ? found?.total : undefined)

  const messages = found?.messages
  const people = useMemo(() => knownPeople(messages ?? [], members.data?.values()), [members.data, messages])
  const facts = useMemo(
    (): FeedFacts => ({ room, me: person, server, people, ignoredUserIds: ignoredUserIds ?? [] }),
    [ignoredUserIds, people, person, room, server],
  )
  const hasMoreAbove = found?.above.hasMore ?? false
  const items = useMemo(
    () => buildTimeline(messages ?? [], { hasMoreBefore: hasMoreAbove }),
    [hasMoreAbove, messages],
  )

  // A day that was looked for becomes the message that it begins with: an address that can be sent.
  useEffect(() => {
    if (wantedAt === undefined || focusedId === undefined) return
    place.clearWanted()
    changeView({ ...view, messageId: focusedId }, { replace: true })
  })

  const moveOn = useCallback(() => {
    if (view.messageId !== undefined) changeView({ ...view, messageId: undefined }, { replace: true })
  }, [changeView, view])

  const [isEndWanted, setIsEndWanted] = useState(false)
  const copyLink = useCopyLink()
  const here = useHref('.')
  useHotkeys({
    c: () => {
      const row = document.activeElement?.closest<HTMLElement>('article[data-message-id]')
      const messageId = row?.dataset['messageId'] ?? view.messageId
      copyLink(`${here}?${serializeMessagesView({ ...view, messageId })}`)
    },
    Escape: () => {
      if (view.messageId === undefined) return false
      return moveOn()
    },
  })

  return (
    <FeedFactsContext value={facts}>
      <MessageFilters
        view={view}
        onChange={changeView}
        total={found?.total}
        people={people}
        date={{
          at: wantedAt,
          onJump: place.jumpTo,
          onFirst: () => changeView({ ...view, sort: 'oldest', messageId: undefined }),
        }}
      />
      <div className={styles.page}>
        <VisuallyHidden>
          <span role="status">
            {found && totalInWords(found.total, isWhole ? '' : filterWords(view, people))}
          </span>
        </VisuallyHidden>
        {place.missing && <MissingMessageNotice missing={place.missing} view={view} onDismiss={moveOn} />}
        {content()}
      </div>
    </FeedFactsContext>
  )

  function content() {
    if (found === undefined) {
      if (members.isError && mentionIds === undefined)
        return <ErrorNotice error={members.error} retry={() => void members.refetch()} />
      return place.error ? <ErrorNotice error={place.error} retry={place.retry} /> : <FeedSkeleton />
    }
    if (items.length === 0 && !found.above.hasMore && !found.below.hasMore) {
      return <EmptyFeed room={room} view={view} people={people} onChange={changeView} />
    }
    const isOldestFirst = orderOf(view) === 'oldest'
    return (
      <>
        <Feed
          key={place.feedKey}
          items={items}
          total={found.total}
          firstPosition={found.firstPosition}
          above={found.above}
          below={found.below}
          start={place.start}
          focusedId={focusedId}
          beginning={isOldestFirst && isWhole ? `The beginning of ${room.title}` : undefined}
          isFilteredByMention={view.mentions.length > 0}
          onMoveOn={moveOn}
          onEnd={() => {
            setIsEndWanted(true)
            place.jumpToNewest()
          }}
          focusesEnd={isEndWanted}
          recalled={recalled?.feedKey === place.feedKey ? recalled : undefined}
          onLeave={(position) =>
            memory.keep(locationKey, { ...position, feedKey: place.feedKey, at: place.at })
          }
          onEndFocused={() => setIsEndWanted(false)}
        />
        <NewestButton
          items={items}
          order={orderOf(view)}
          hasMore={isOldestFirst ? found.below.hasMore : found.above.hasMore}
          onJump={() => {
            changeView({ ...wholeRoom, ...view, messageId: undefined }, { replace: true })
            place.jumpToNewest()
          }}
        />
      </>
    )
  }
}

function ignoredIn(rooms: readonly JoinedRoom[], roomId: string): readonly string[] {
  return rooms.find(({ id }) => id === roomId)?.ignoredUserIds ?? []
}

function totalInWords(total: number, filter: string): string {
  const messages = total === 1 ? '1 message' : `${formatCount(total)} messages`
  return filter === '' ? `${messages} in this room` : `${messages} that ${filter}`
}
