import { type RefObject, useEffect, useEffectEvent } from 'react'

import { imageAt, type ImageList } from '#gallery/imageList.ts'
import { isReadable } from '#gallery/imagePages.ts'
import { sectionAt } from '#gallery/sectionAt.ts'
import type { DateUnit } from '#gallery/splitByDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useToast } from '#ui/Toast.tsx'

import { countOf } from './countOf.ts'
import { createPicker } from './createPicker.ts'
import type { ImageSelection } from '#gallery/selection/ImageSelection.ts'
import { pickByKeys } from './pickByKeys.ts'
import { pickByPointer } from './pickByPointer.ts'
import { pickByTouch } from './pickByTouch.ts'
import { allImages, imagesBetween } from './wallImages.ts'

export interface PickingOptions {
  selection: ImageSelection
  list: ImageList
  /** Deleted pictures whose places are still there. */
  leaving: ReadonlySet<string>
  /** What the wall's headings stand for. */
  unit: DateUnit
  wallElement: RefObject<HTMLElement | null>
  /** Where a key leads on the wall. */
  next: (position: number, key: string) => number | undefined
  focusOn: (position: number) => void
  open: (position: number) => void
}

/** Lets pointers, fingers and keys pick on the wall; gives what picks all that is here. */
export function usePicking({ selection, list, leaving, wallElement, ...wall }: PickingOptions): () => void {
  const toast = useToast()
  const atPosition = useEffectEvent((position: number) => imageAt(list, position))
  const canPick = useEffectEvent(isPickable)
  const rangeTo = useEffectEvent((fileId: string) => imagesBetween(list, selection.anchorId(), fileId))
  const dayAt = useEffectEvent((position: number) => sectionAt({ list, leaving }, position, wall.unit).images)
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
      canPick,
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

  function isPickable(image: RoomImage) {
    return isReadable(image) && !leaving.has(image.id)
  }

  function all() {
    const here = allImages(list)
    const pickable = here.filter(isPickable)
    selection.set(pickable, true)
    if (here.length < list.total) {
      const total = formatCount(list.total - leaving.size)
      toast(`All ${countOf(pickable.length)} loaded so far; the room has ${total}`)
    }
  }

  return all
}
