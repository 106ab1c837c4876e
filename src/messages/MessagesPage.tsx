import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useHref } from 'react-router'

import { formatCount } from '#lib/formatNumber.ts'
import { useMessageTotal, useReportTotal } from '#rooms/useReportTotal.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useToast } from '#ui/ToastContext.ts'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { BackToPicture } from './BackToPicture.tsx'
import { Beside } from './Beside.tsx'
import { DayLabel } from './DayLabel.tsx'
import { emptyDaySentence } from './emptyDay.ts'
import { TakeAway } from './export/TakeAway.tsx'
import { filterWords } from './filterWords.ts'
import { knownPeople } from './knownPeople.ts'
import { FeedFactsContext } from './MessageContext.ts'
import { MessageFilters } from './MessageFilters.tsx'
import { isFiltered, serializeMessagesView } from './messagesView.ts'
import { MissingMessageNotice } from './MissingMessageNotice.tsx'
import { PlacedFeed } from './PlacedFeed.tsx'
import { SearchButton } from './SearchButton.tsx'
import { MessageSelectionContext, useMessageSelection } from './selection/MessageSelection.ts'
import { useCopyLink } from './useCopyLink.ts'
import { useFeedFactsOf } from './useFeedFactsOf.ts'
import { useFeedPlace } from './useFeedPlace.ts'
import { useMentions } from './useMentions.ts'
import { useMessagesView } from './useMessagesView.ts'

import styles from './MessagesPage.module.css'

/** `/room/:roomId/messages`: what a room has said, or the part of it that the address asks for. */
export function MessagesPage() {
  const room = useRoom()
  const [view, changeView] = useMessagesView()
  const { mentionIds, members } = useMentions(view.mentions)
  const place = useFeedPlace(view, { room, mentionIds })
  const { found, focusedId, wantedAt } = place
  const isWhole = !isFiltered(view)
  useReportTotal('messages', isWhole ? found?.total : undefined)
  // The tab counts the whole room also while only a part of it is listed.
  useMessageTotal(room.id, room, { isAsked: !isWhole })

  // Said once for a list: whoever listens is told of what comes by the list itself.
  const [counted, setCounted] = useState<{ key: string; total: number }>()
  if (found !== undefined && counted?.key !== place.feedKey)
    setCounted({ key: place.feedKey, total: found.total })
  const firstTotal = found && counted?.total

  const messages = found?.messages
  const people = useMemo(() => knownPeople(messages ?? [], members?.values()), [members, messages])
  const facts = useFeedFactsOf(people)
  const toast = useToast()
  const selection = useMessageSelection()
  const list = useRef<HTMLDivElement>(null)

  // A day that was looked for becomes the message that it begins with: an address that can be sent.
  useEffect(() => {
    if (wantedAt === undefined || focusedId === undefined) return
    place.clearWanted()
    const foundAt = messages?.find(({ id }) => id === focusedId)?.sentAt ?? wantedAt
    const sentence = emptyDaySentence(wantedAt, foundAt, { isFiltered: !isWhole })
    if (sentence !== undefined) toast(sentence)
    changeView({ ...view, messageId: focusedId }, { replace: true })
  })

  const moveOn = useCallback(() => {
    if (view.messageId !== undefined) changeView({ ...view, messageId: undefined }, { replace: true })
  }, [changeView, view])

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
      <SearchButton view={view} onChange={changeView} />
      <TakeAway
        view={view}
        mentionIds={mentionIds}
        total={found?.listedTotal}
        filter={filterWords(view, people, found?.listedTotal)}
        messages={messages}
        selection={selection}
        list={list}
      />
      <div
        className={styles.split}
        data-beside={(view.threadId ?? view.search) !== undefined || undefined}
        data-stepping={(view.search !== undefined && view.messageId !== undefined) || undefined}
      >
        <div className={styles.main}>
          <MessageFilters
            view={view}
            onChange={changeView}
            total={found?.total}
            people={people}
            date={{
              at: wantedAt,
              onJump: place.jumpTo,
              firstLabel: 'First message',
              onFirst: () => changeView({ ...view, sort: 'oldest', messageId: undefined }),
            }}
          />
          <div ref={list} className={styles.page}>
            <VisuallyHidden>
              <span role="status">
                {firstTotal !== undefined &&
                  totalInWords(firstTotal, isWhole ? '' : filterWords(view, people, firstTotal))}
              </span>
            </VisuallyHidden>
            <div className={styles.top}>
              {/* There from the start: what appears in it is said, once. */}
              <div className={styles.notice} role="status">
                {place.missing && (
                  <MissingMessageNotice missing={place.missing} view={view} onDismiss={moveOn} />
                )}
              </div>
              {place.missing === undefined && <DayLabel messages={messages} />}
            </div>
            <MessageSelectionContext value={selection}>
              <PlacedFeed view={view} onChange={changeView} place={place} people={people} onMoveOn={moveOn} />
            </MessageSelectionContext>
            <BackToPicture />
          </div>
        </div>
        <Beside view={view} onChange={changeView} people={people} messages={messages ?? []} />
      </div>
    </FeedFactsContext>
  )
}

function totalInWords(total: number, filter: string): string {
  const messages = total === 1 ? '1 message' : `${formatCount(total)} messages`
  return filter === '' ? `${messages} in this room` : `${messages} that ${filter}`
}
