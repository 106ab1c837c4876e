import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'

import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { lazyPart } from '#ui/lazyPart.tsx'

import { createPlace } from './createPlace.ts'
import type { WallView } from './createWallScroller.ts'
import styles from './Gallery.module.css'
import { roomPosition } from './hangList.ts'
import { type ImageList, imageAt } from './imageList.ts'
import { JumpToDate } from './JumpToDate.tsx'
import { moveInWall } from './moveInWall.ts'
import { positionUnder } from './selection/positionUnder.ts'
import { SelectButton } from './selection/SelectButton.tsx'
import { useSelection } from './selection/useSelection.ts'
import { useGoTo } from './useGoTo.ts'
import { useHangingWall } from './useHangingWall.ts'
import { useLearnPictures } from './useLearnPictures.ts'
import { useSettledWall } from './useSettledWall.ts'
import type { Wanted } from './useRoomImages.ts'
import { useWallFocus } from './useWallFocus.ts'
import { useWallGeometry } from './useWallGeometry.ts'
import { openFrom } from './viewerAhead.ts'
import { wantedIn } from './wantedIn.ts'

const Selecting = lazyPart(async () => (await import('./selection/Selecting.tsx')).Selecting)
const TileMessages = lazyPart(async () => (await import('./TileMessages.tsx')).TileMessages)
const MovingTiles = lazyPart(async () => (await import('./MovingTiles.tsx')).MovingTiles)
const Timeline = lazyPart(async () => (await import('./Timeline.tsx')).Timeline)

// What fits on a few screens needs no map.
const TIMELINE_FROM = 100

interface GalleryProps {
  room: Room
  list: ImageList
  nameOf: (userId: string) => string | undefined
  isRefused: boolean
  onRefused: () => void
  /** What the address says of the wall, from the question mark on: its pictures keep it. */
  search?: string
  order?: 'newest' | 'oldest' | 'undated'
  /** Only some of the room's images, with others of the room between them. */
  isSparse?: boolean
  /** The picture that is open over the wall; the wall keeps its place for it. */
  openId: string | undefined
  /** Pictures that arrived since the list was made; they wait above it. */
  newCount: number
  onWant: (wanted: Wanted) => void
}

/** A room's images as justified rows under their days, as high as all of them; what is near the window is mounted. */
export function Gallery({
  room,
  list: roomList,
  nameOf,
  isRefused,
  onRefused,
  search = '',
  order = 'newest',
  isSparse = false,
  openId,
  newCount,
  onWant,
}: GalleryProps) {
  const navigate = useNavigate()
  const { ref: measure, measured } = useWallGeometry({ isUndated: order === 'undated' })
  const wallElement = useRef<HTMLDivElement>(null)
  const placeholdersElement = useRef<HTMLDivElement>(null)
  const tilesElement = useRef<HTMLDivElement>(null)
  const [elements] = useState({ wall: wallElement, placeholders: placeholdersElement, tiles: tilesElement })
  const hang = useCallback(
    (node: HTMLDivElement | null) => {
      wallElement.current = node
      return measure(node)
    },
    [measure],
  )
  const { hung, wall, settle } = useSettledWall(roomList, measured, isSparse)
  const { list } = hung
  const [place] = useState(createPlace)
  const selection = useSelection()
  const { isLearning, lookAt } = useLearnPictures({ room, list, isWhole: !isSparse })

  const { hanging, problems, hrefOf } = useHangingWall(elements, {
    room,
    list,
    wall,
    measured,
    search,
    openId,
    selection,
    nameOf,
    isLearning,
    isRefused,
    leaving: hung.leaving,
    onLook(view: WallView) {
      // Behind the viewer the wall waits; the viewer asks for what it walks to.
      if (openId !== undefined || goTo.isSeeking()) return
      const { first, last, visible, ahead } = wantedIn(view)
      lookAt(first, last)
      const inRoom = (position: number | undefined) => position && roomPosition(hung, position)
      onWant({ visible: inRoom(visible), ahead: inRoom(ahead), eye: roomPosition(hung, first) })
    },
    onPosition: place.set,
    onSettle: settle,
  })
  const goTo = useGoTo({ room, list, newCount, hanging })

  const { focusOn, ...focusHandlers } = useWallFocus({ hanging, list, openId })

  function onKeyDown(event: KeyboardEvent) {
    const from = positionUnder(event.target)
    if (wall === undefined || from === undefined || event.defaultPrevented) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const next = positionBeside(from, event.key)
    if (next === undefined) return
    event.preventDefault()
    focusOn(next)
  }

  function positionBeside(position: number, key: string): number | undefined {
    if (wall === undefined || wallElement.current === null) return undefined
    return moveInWall(wall, position, {
      key,
      pageHeight: window.innerHeight * 0.8,
      isRightToLeft: getComputedStyle(wallElement.current).direction === 'rtl',
    })
  }

  function onClick(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null
    const link = target?.closest<HTMLElement>('a[data-index]')
    const image = link && imageAt(list, Number(link.dataset['index']))
    if (!image || event.defaultPrevented || event.button !== 0) return
    // The circle is there before the code that knows ranges and days; it must not open what it promises to pick.
    const picks = selection.getSnapshot().isActive || target?.closest('[data-pick]') != null
    if (event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && !picks)) return
    event.preventDefault()
    if (picks) selection.toggle(image)
    else openFrom(link, image.dimensions, () => open(image))
  }

  function open(image: RoomImage) {
    void navigate(`/room/${encodeURIComponent(room.id)}/images/${encodeURIComponent(image.id)}${search}`, {
      state: { isOverWall: true },
    })
  }

  // Dates and months are found where every picture is, newest first.
  const hasDates = order === 'newest' && !isSparse
  const hasTimeline = hasDates && list.total >= TIMELINE_FROM
  const isSomeRefused = [...problems.values()].some(({ problem }) => problem === 'notMember')
  useEffect(() => {
    if (isSomeRefused) onRefused()
  }, [isSomeRefused, onRefused])

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- arrow keys and clicks go to the links inside, which are not React's
    <section
      aria-label="Images"
      className={styles.gallery}
      data-timeline={hasTimeline || undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...focusHandlers}
    >
      <div ref={hang} className={styles.wall}>
        <div ref={tilesElement} className={styles.tiles} />
        <div ref={placeholdersElement} aria-hidden="true" />
        <TileMessages problems={problems} selection={selection} />
      </div>
      {hasTimeline && (
        <Timeline
          roomId={room.id}
          list={list}
          place={place}
          isIdle={openId !== undefined}
          onPass={goTo.pass}
          onMonth={goTo.toMonth}
        />
      )}
      <MovingTiles wallElement={wallElement} list={list} />
      <SelectButton selection={selection} />
      <Selecting
        room={room}
        selection={selection}
        list={list}
        leaving={hung.leaving}
        nameOf={nameOf}
        unit={measured?.geometry.unit ?? 'day'}
        wallElement={wallElement}
        next={positionBeside}
        focusOn={focusOn}
        open={(position) => {
          const image = imageAt(list, position)
          if (image !== undefined) open(image)
        }}
        isCovered={openId !== undefined}
        hrefOf={hrefOf}
      />
      {hasDates && (
        <JumpToDate
          dayNow={() => imageAt(list, place.get())?.uploadedAt}
          onJump={goTo.toDay}
          onFirst={goTo.toFirst}
        />
      )}
    </section>
  )
}
