import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { Selection } from './createSelection.ts'
import { pickedPart } from './pickedPart.ts'

/** Picks by positions on the wall, whatever the hand comes from. */
export interface Picker {
  isActive(): boolean
  toggle(position: number): void
  /** All from the picture that was picked last to this one. */
  extendTo(position: number): void
  /** One step further with what was extended last; from anywhere else a range begins. */
  extendFrom(from: number, to: number): void
  toggleDay(position: number): void
  all(): void
}

interface PickerOptions {
  selection: Selection
  imageAt(position: number): RoomImage | undefined
  rangeTo(fileId: string): { images: readonly RoomImage[]; missing: number } | undefined
  dayAt(position: number): readonly RoomImage[]
  pickAll(): void
  /** Some pictures in the range are not here yet, so nobody can pick them. */
  onMissing(count: number): void
}

export function createPicker({
  selection,
  imageAt,
  rangeTo,
  dayAt,
  pickAll,
  onMissing,
}: PickerOptions): Picker {
  let reachedId: string | undefined

  function toggle(position: number) {
    const image = imageAt(position)
    if (image === undefined) return
    reachedId = image.id
    selection.toggle(image)
  }

  function extendTo(position: number) {
    const image = imageAt(position)
    const range = image && rangeTo(image.id)
    if (range === undefined) {
      toggle(position)
      return
    }
    reachedId = image?.id
    selection.extend(range.images)
    if (range.missing > 0) onMissing(range.missing)
  }

  return {
    isActive: () => selection.getSnapshot().isActive,
    toggle,
    extendTo,
    extendFrom(from, to) {
      const image = imageAt(from)
      if (image !== undefined && (image.id !== reachedId || selection.anchorId() === undefined)) {
        selection.begin(image)
      }
      extendTo(to)
    },
    toggleDay(position) {
      const day = dayAt(position)
      selection.set(day, pickedPart(selection, day) !== 'all')
    },
    all: pickAll,
  }
}
