import { NavLink, useLocation } from 'react-router'

import { formatCount } from '#lib/formatNumber.ts'
import type { Room } from '#rocketchat/Room.ts'

import styles from './RoomTabs.module.css'
import { viewOf } from './RoomView.ts'
import { useImageTotal, useMessageTotal } from './useReportTotal.ts'

interface RoomTabsProps {
  roomId: string
  room: Room | undefined
}

export function RoomTabs({ roomId, room }: RoomTabsProps) {
  const isAmongMessages = viewOf(useLocation().pathname) === 'messages'
  const images = useImageTotal(roomId, { isAsked: isAmongMessages && room !== undefined })
  const messages = useMessageTotal(roomId, room, { isAsked: !isAmongMessages })
  return (
    <nav className={styles.tabs} aria-label="Views">
      <Tab to={`/room/${encodeURIComponent(roomId)}/images`} name="Images" total={images} />
      <Tab to={`/room/${encodeURIComponent(roomId)}/messages`} name="Messages" total={messages} />
    </nav>
  )
}

interface TabProps {
  to: string
  name: string
  total: number | undefined
}

function Tab({ to, name, total }: TabProps) {
  return (
    <NavLink to={to} className={() => styles.tab}>
      {/* Strong text is wider: the hidden copy keeps its place, so that choosing a tab moves nothing. */}
      <span className={styles.name} data-name={name}>
        {name}
      </span>{' '}
      <span className={styles.total}>{total !== undefined && formatCount(total)}</span>
    </NavLink>
  )
}
