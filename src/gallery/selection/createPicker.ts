import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { ImageSelection } from '#gallery/selection/ImageSelection.ts'
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
  selection: ImageSelection
  imageAt(position: number): RoomImage | undefined
  /** What was deleted, or cannot be read, keeps its place and is nobody's to pick. */
  canPick(image: RoomImage): boolean
  rangeTo(fileId: string): { images: readonly RoomImage[]; missing: number } | undefined
  dayAt(position: number): readonly RoomImage[]
  pickAll(): void
  /** Some pictures in the range are not here yet, so nobody can pick them. */
  onMissing(count: number): void
}

export function createPicker({
  selection,
  imageAt,
  canPick,
  rangeTo,
  dayAt,
  pickAll,
  onMissing,
}: PickerOptions): Picker {
  let reachedId: string | undefined

  function pickableAt(position: number) {
    const image = imageAt(position)
    return image !== undefined && canPick(image) ? image : undefined
  }

  function toggle(position: number) {
    const image = pickableAt(position)
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
    selection.extend(range.images.filter(canPick))
    if (range.missing > 0) onMissing(range.missing)
  }

  return {
    isActive: () => selection.getSnapshot().isActive,
    toggle,
    extendTo,
    extendFrom(from, to) {
      if (imageAt(from)?.id !== reachedId || selection.anchorId() === undefined) {
        const first = pickableAt(from) ?? pickableAt(to)
        if (first !== undefined) selection.begin(first)
      }
      extendTo(to)
    },
    toggleDay(position) {
      const day = dayAt(position).filter(canPick)
      selection.set(day, pickedPart(selection, day) !== 'all')
    },
    all: pickAll,
  }
}
