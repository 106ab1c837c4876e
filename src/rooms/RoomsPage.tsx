import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useMemo } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import type { JoinedRoom } from '#rocketchat/Room.ts'
import { useClient } from '#session/useSession.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useDocumentTitle } from '#ui/useDocumentTitle.ts'

import { ErrorNotice } from './ErrorNotice.tsx'
import { joinedRoomsQuery } from './joinedRoomsQuery.ts'
import { RoomList, RoomListSkeleton } from './RoomList.tsx'
import { RoomSearch } from './RoomSearch.tsx'
import styles from './RoomsPage.module.css'
import { RoomsHeader } from './RoomsHeader.tsx'
import { searchRooms } from './searchRooms.ts'
import { stepThroughLinks } from './stepThroughLinks.ts'
import { useSearchText } from './useSearchText.ts'

interface RoomsPageProps {
  isEmbedded: boolean
  account: ReactNode
}

/** `/`: every room of the signed-in person, with search. */
export function RoomsPage({ isEmbedded, account }: RoomsPageProps) {
  const [search, setSearch] = useSearchText()
  const { data: rooms, error, refetch } = useQuery(joinedRoomsQuery(useClient()))
  useDocumentTitle('Rooms')
  return (
    <>
      <RoomsHeader isEmbedded={isEmbedded} account={account} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk its links */}
      <main id="content" className={styles.rooms} onKeyDown={stepThroughLinks}>
        <h1>Rooms</h1>
        <RoomSearch value={search} onChange={setSearch} />
        {rooms && <FoundRooms rooms={rooms} search={search} onClear={() => setSearch('')} />}
        {!rooms && !error && <RoomListSkeleton />}
        {!rooms && error && <ErrorNotice error={error} retry={() => void refetch()} />}
      </main>
    </>
  )
}

interface FoundRoomsProps {
  rooms: readonly JoinedRoom[]
  search: string
  onClear: () => void
}

function FoundRooms({ rooms, search, onClear }: FoundRoomsProps) {
  // Typing stays ahead of a list of hundreds.
  const text = useDeferredValue(search.trim())
  const found = useMemo(() => searchRooms(rooms, text), [rooms, text])
  const titles = useMemo(() => new Map(rooms.map(({ id, title }) => [id, title])), [rooms])
  // A search ranks what it finds; two lists would hide which is best.
  const favorites = text === '' ? found.filter(({ isFavorite }) => isFavorite) : []
  const others = favorites.length === 0 ? found : found.filter(({ isFavorite }) => !isFavorite)
  if (rooms.length === 0) {
    return (
      <Notice icon="images" title="No rooms yet" tone="neutral">
        You are in no room of this workspace. Rooms that you join in Rocket.Chat appear here.
      </Notice>
    )
  }
  if (found.length === 0) {
    return (
      <Notice
        icon="search"
        title={`No room called “${text}”`}
        tone="neutral"
        actions={
          <Button variant="secondary" onClick={onClear}>
            Clear search
          </Button>
        }
      >
        Search looks at the names and topics of your rooms, and at the people in direct messages.
      </Notice>
    )
  }
  return (
    <>
      {favorites.length > 0 && (
        <section aria-labelledby="rooms-favorite">
          <h2 id="rooms-favorite" className={styles.heading}>
            Favorites
          </h2>
          <RoomList rooms={favorites} search={text} titles={titles} />
        </section>
      )}
      <section aria-labelledby="rooms-found">
        <h2 id="rooms-found" className={styles.heading} aria-live="polite">
          {text === '' ? (
            <>
              <span>{favorites.length > 0 ? 'Other rooms' : 'All rooms'}</span>{' '}
              <span className={styles.count}>{formatCount(others.length)}</span>
            </>
          ) : (
            `${formatCount(found.length)} of ${formatCount(rooms.length)} rooms`
          )}
        </h2>
        <RoomList rooms={others} search={text} titles={titles} />
      </section>
    </>
  )
}
