import { useEffect, useState } from 'react'

import type { JoinedRoom } from '#rocketchat/Room.ts'
import { Skeleton } from '#ui/Skeleton.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import styles from './RoomList.module.css'
import { RoomRow } from './RoomRow.tsx'
import { searchWords } from './searchRooms.ts'

interface RoomListProps {
  rooms: readonly JoinedRoom[]
  search: string
  /** What each room is called, by its id: discussions say where they belong. */
  titles: ReadonlyMap<string, string>
}

export function RoomList({ rooms, search, titles }: RoomListProps) {
  const words = searchWords(search)
  const now = useMinute()
  return (
    <ul className={styles.list}>
      {rooms.map((room) => (
        <li key={room.id} data-room className={styles.item}>
          <RoomRow room={room} parent={titles.get(room.parentId ?? '')} words={words} now={now} />
        </li>
      ))}
    </ul>
  )
}

/** Keeps the final size of the rows, so that nothing moves when they arrive. */
export function RoomListSkeleton() {
  return (
    <div className={styles.skeleton}>
      <VisuallyHidden>
        <output>Loading your rooms</output>
      </VisuallyHidden>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className={styles.skeletonRow} aria-hidden="true">
          <Skeleton className={styles.skeletonMark} />
          <div>
            <Skeleton className={styles.skeletonName} />
            <Skeleton className={styles.skeletonAbout} />
          </div>
        </div>
      ))}
    </div>
  )
}

/** "2 min ago" has to grow old by itself. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
    }, 30_000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
