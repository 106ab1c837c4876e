import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router'

import { NoAccessError } from '#rocketchat/errors.ts'
import type { Message } from '#rocketchat/Message.ts'
import type { Room } from '#rocketchat/Room.ts'
import { useClient } from '#session/useSession.ts'

import { feedMemory } from './feedMemory.ts'
import { isFiltered, type MessagesView, orderOf } from './messagesView.ts'
import { messageQuery, type MessagesRange } from './roomMessagesQuery.ts'
import { type RoomMessages, useRoomMessages } from './useRoomMessages.ts'

/** Why the message of the address is not to be seen. */
export type MissingMessage =
  | { kind: 'gone' }
  | { kind: 'elsewhere'; roomId: string }
  | { kind: 'filtered' }
  /** Nobody knows: the server could not be asked. */
  | { kind: 'failed'; retry: () => void }

export interface FeedPlace {
  found: RoomMessages | undefined
  error: unknown
  retry: () => void
  /** Another key is another list: it starts afresh, at its own place. */
  feedKey: string
  start: 'top' | 'end'
  /** The message in focus, once it is loaded. */
  focusedId: string | undefined
  missing: MissingMessage | undefined
  /** Epoch ms around which the list was opened. */
  at: number | undefined
  /** A date that is being looked for. */
  wantedAt: number | undefined
  jumpTo: (at: number) => void
  clearWanted: () => void
  /** Back to the newest message. */
  jumpToNewest: () => void
}

/**
 * Where in the list the reader is: at its end, or around a message or a date. A place anywhere in a room of any size
 * takes at most three calls: the message, how many came after it, and the page around it.
 */
export function useFeedPlace(
  view: MessagesView,
  { room, mentionIds }: { room: Room; mentionIds: readonly string[] | undefined },
): FeedPlace {
  const client = useClient()
  const order = orderOf(view)
  const isWhole = !isFiltered(view)
  const recalled = feedMemory(useQueryClient()).recall(useLocation().key)
  const [place, setPlace] = useState(recalled?.at)
  const [wantedAt, setWantedAt] = useState<number>()
  const at = isWhole ? place : undefined
  const from = at === undefined && view.sort === 'oldest' ? 'oldest' : 'newest'
  const range = useMemo(
    (): MessagesRange => ({
      room: { id: room.id, type: room.type },
      isPinned: view.isPinned,
      isStarred: view.isStarred,
      mentionIds: mentionIds ?? [],
      from,
      at,
    }),
    [at, from, mentionIds, room.id, room.type, view.isPinned, view.isStarred],
  )

  const { messageId } = view
  const [settledId, setSettledId] = useState<string>()
  // A room that opens at a message waits for its date, rather than load its newest page in vain.
  const [isOpening, setIsOpening] = useState(messageId !== undefined && recalled === undefined)
  const isEnabled = mentionIds !== undefined && !(isWhole && isOpening)
  const shownIds = useEver(messageId)
  const { found, error, retry } = useRoomMessages(range, { order, isEnabled, shownIds })

  const isLoaded = useMemo(
    () => messageId !== undefined && found?.messages.some(({ id }) => id === messageId) === true,
    [found?.messages, messageId],
  )
  const lookup = useQuery({
    ...messageQuery(client, messageId ?? ''),
    enabled: messageId !== undefined && !isLoaded,
  })
  const target = messageId === undefined ? undefined : lookup.data
  const isHere = target?.roomId === room.id

  if (isOpening && (messageId === undefined || lookup.isFetched)) setIsOpening(false)
  if (isWhole && !isLoaded && isHere && target !== undefined && settledId !== messageId) {
    setSettledId(messageId)
    setPlace(target.sentAt)
  }

  // What is looked for may lie beyond the page: hidden events are not counted, filtered lists have no counts at all.
  const goal = wantedAt ?? (messageId !== undefined && !isLoaded && isHere ? target?.sentAt : undefined)
  const seek = goal === undefined || found === undefined ? undefined : endTowards(found, goal, order)
  useEffect(() => {
    if (seek !== undefined && !seek.isLoading && !seek.error) seek.load()
  }, [seek])

  const datedId =
    wantedAt !== undefined && found !== undefined && seek === undefined
      ? firstAfter(found.messages, wantedAt, order)?.id
      : undefined

  return {
    found,
    error,
    retry,
    feedKey: JSON.stringify([range, order]),
    start: order === 'oldest' && from === 'newest' && at === undefined ? 'end' : 'top',
    focusedId: datedId ?? (isLoaded ? messageId : undefined),
    missing: missingMessage(),
    at,
    wantedAt,
    jumpTo: (wanted) => {
      setWantedAt(wanted)
      if (isWhole && (found === undefined || endTowards(found, wanted, order) !== undefined)) setPlace(wanted)
    },
    clearWanted: () => setWantedAt(undefined),
    jumpToNewest: () => setPlace(undefined),
  }

  function missingMessage(): MissingMessage | undefined {
    if (messageId === undefined || isLoaded || found === undefined) return undefined
    if (lookup.error instanceof NoAccessError) return { kind: 'gone' }
    if (lookup.isError) return { kind: 'failed', retry: () => void lookup.refetch() }
    if (target === undefined) return undefined
    if (!isHere) return { kind: 'elsewhere', roomId: target.roomId }
    if (seek !== undefined) return undefined
    return { kind: isWhole ? 'gone' : 'filtered' }
  }
}

/** All values that it ever had: what a reader opened does not go when they move on. */
function useEver(value: string | undefined): ReadonlySet<string> {
  const [ever, setEver] = useState<ReadonlySet<string>>(() => new Set())
  if (value !== undefined && !ever.has(value)) setEver(new Set([...ever, value]))
  return ever
}

/** The end beyond which a moment lies; undefined when what is loaded reaches it. */
function endTowards({ loaded, above, below }: RoomMessages, at: number, order: 'newest' | 'oldest') {
  const [first, last] = [loaded.at(0), loaded.at(-1)]
  const isBeforeFirst = first === undefined || (order === 'oldest' ? at < first.sentAt : at > first.sentAt)
  if (isBeforeFirst && above.hasMore) return above
  const isAfterLast = last === undefined || (order === 'oldest' ? at > last.sentAt : at < last.sentAt)
  return isAfterLast && below.hasMore ? below : undefined
}

/** The first message of a day, or the last one before it when nobody wrote since. */
function firstAfter(
  messages: readonly Message[],
  at: number,
  order: 'newest' | 'oldest',
): Message | undefined {
  if (order === 'oldest') return messages.find(({ sentAt }) => sentAt >= at) ?? messages.at(-1)
  return messages.findLast(({ sentAt }) => sentAt >= at) ?? messages.at(0)
}
