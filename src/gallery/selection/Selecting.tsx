import { lazy, type RefObject, Suspense, useEffect, useEffectEvent, useState } from 'react'

import { imageAt, type ImageList, positionOf } from '#gallery/imageList.ts'
import { sectionAt } from '#gallery/sectionAt.ts'
import type { DateUnit } from '#gallery/splitByDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import { useDownloadArchive } from '#media/archive/ArchiveContext.ts'
import { useFindPictureFacts } from '#media/pictureIndex.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useToast } from '#ui/Toast.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'
import { copyText } from '#viewer/copyText.ts'

import { createPicker } from './createPicker.ts'
import type { Selection } from './createSelection.ts'
import { linksOf } from './linksOf.ts'
import { pickByKeys } from './pickByKeys.ts'
import { pickByPointer } from './pickByPointer.ts'
import { pickByTouch } from './pickByTouch.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useSelected } from './useSelection.ts'
import { allImages, imagesBetween, inWallOrder } from './wallImages.ts'

const ContactSheet = lazy(async () => ({ default: (await import('./ContactSheet.tsx')).ContactSheet }))

/** Twenty pages: more is a book, and every picture of it would have to be here at once. */
const MOST_ON_SHEETS = 400

export interface SelectingProps {
  room: Room
  selection: Selection
  list: ImageList
  nameOf: (userId: string) => string | undefined
  /** What the wall's headings stand for. */
  unit: DateUnit
  wallElement: RefObject<HTMLElement | null>
  /** Where a key leads on the wall. */
  next: (position: number, key: string) => number | undefined
  focusOn: (position: number) => void
  open: (position: number) => void
  /** Something lies over the wall and has the keys. */
  isCovered: boolean
  hrefOf: (fileId: string) => string
}

/** Everything that picks pictures from the wall, and the bar that says what can be done with them. */
export function Selecting({
  room,
  selection,
  list,
  nameOf,
  wallElement,
  isCovered,
  hrefOf,
  ...wall
}: SelectingProps) {
  const { isActive, images } = useSelected(selection)
  const [sheet, setSheet] = useState<readonly RoomImage[]>()
  const toast = useToast()
  const startDownload = useDownloadArchive()
  const findFacts = useFindPictureFacts()
  const atPosition = useEffectEvent((position: number) => imageAt(list, position))
  const rangeTo = useEffectEvent((fileId: string) => imagesBetween(list, selection.anchorId(), fileId))
  const dayAt = useEffectEvent((position: number) => sectionAt(list, position, wall.unit).images)
  const pickAll = useEffectEvent(() => {
    all()
  })
  const onMissing = useEffectEvent((count: number) => {
    toast(`${countOf(count)} in between ${count === 1 ? 'is' : 'are'} not loaded yet, and not selected`)
  })
  const next = useEffectEvent(wall.next)
  const focusOn = useEffectEvent(wall.focusOn)
  const open = useEffectEvent(wall.open)

  useEffect(() => {
    const element = wallElement.current
    if (element === null) return undefined
    const listening = new AbortController()
    const { signal } = listening
    const picker = createPicker({
      selection,
      imageAt: atPosition,
      rangeTo,
      dayAt,
      pickAll,
      onMissing,
    })
    pickByTouch(element, picker, signal)
    pickByPointer(element, picker, signal)
    pickByKeys(element, picker, { next, focusOn, open, signal })
    return () => {
      listening.abort()
    }
  }, [selection, wallElement])

  function all() {
    const here = allImages(list)
    selection.set(here, true)
    if (here.length < list.total) {
      toast(`All ${countOf(here.length)} loaded so far; the room has ${formatCount(list.total)}`)
    }
  }

  function byOf({ id, uploaderId }: Pick<RoomImage, 'id' | 'uploaderId'>) {
    return findFacts(id)?.author.name ?? nameOf(uploaderId)
  }

  function showSheet() {
    if (images.length > MOST_ON_SHEETS) {
      toast(`A contact sheet has room for ${countOf(MOST_ON_SHEETS)}; fewer must be selected`)
    } else setSheet(inWallOrder(list, images))
  }

  function download() {
    startDownload({
      title: room.title,
      files: inWallOrder(list, images).map(({ id, name, size, uploadedAt, uploaderId }) => ({
        id,
        name,
        size,
        uploadedAt,
        by: byOf({ id, uploaderId }),
      })),
    })
  }

  async function copyLinks(near: HTMLElement) {
    const links = linksOf(
      inWallOrder(list, images).map(({ id }) => hrefOf(id)),
      location.origin,
    )
    const isCopied = await copyText(links, near)
    const what = images.length === 1 ? 'Link' : `${formatCount(images.length)} links`
    toast(isCopied ? `${what} copied` : 'The browser does not allow copying here')
  }

  function end() {
    const anchorId = selection.anchorId()
    const position = anchorId === undefined ? undefined : positionOf(list, anchorId)
    selection.clear()
    // The bar goes, and with it whatever had the focus there.
    if (position !== undefined) wall.focusOn(position)
  }

  useHotkeys({ Escape: selection.clear }, { isEnabled: isActive && !isCovered })

  return (
    <>
      <VisuallyHidden>
        <span role="status">{isActive ? `${formatCount(images.length)} selected` : ''}</span>
      </VisuallyHidden>
      {isActive && !isCovered && (
        <SelectionBar
          count={images.length}
          onAll={all}
          onDownload={download}
          onContactSheet={showSheet}
          onCopyLinks={(near) => void copyLinks(near)}
          onEnd={end}
        />
      )}
      {sheet && (
        <Suspense>
          <ContactSheet
            title={room.title}
            images={sheet}
            nameOf={byOf}
            onClose={() => {
              setSheet(undefined)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function countOf(count: number): string {
  return count === 1 ? '1 image' : `${formatCount(count)} images`
}
