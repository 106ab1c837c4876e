import type { RoomImage } from '#rocketchat/RoomImage.ts'

/** The pictures that somebody picked, by id: positions change while pages arrive. */
export interface Selection {
  getSnapshot(): SelectionSnapshot
  has(fileId: string): boolean
  /** Where a range begins: the picture that was picked or let go last. */
  anchorId(): string | undefined
  /** From now on a click picks. */
  start(): void
  toggle(image: RoomImage): void
  /** Picks it, and begins a range there. */
  begin(image: RoomImage): void
  /** Many at once, such as a day. */
  set(images: readonly RoomImage[], isPicked: boolean): void
  /** Does to a range what was done to its anchor; another range from the same anchor takes its place. */
  extend(range: readonly RoomImage[]): void
  /** Lets go of pictures that have left the room. */
  drop(isGone: (fileId: string) => boolean): void
  clear(): void
  subscribe(listener: () => void): () => void
}

export interface SelectionSnapshot {
  /** Whether a click picks a picture instead of opening it: after `start`, and while anything is picked. */
  isActive: boolean
  images: readonly RoomImage[]
}

type Picked = ReadonlyMap<string, RoomImage>

const NOTHING: Picked = new Map()

export function createSelection(): Selection {
  const listeners = new Set<() => void>()
  let isStarted = false
  let picked = NOTHING
  /** What was picked before the range. */
  let base = NOTHING
  let anchorId: string | undefined
  let snapshot: SelectionSnapshot = { isActive: false, images: [] }

  function change(next: Picked) {
    picked = next
    snapshot = { isActive: isStarted || picked.size > 0, images: [...picked.values()] }
    for (const listener of listeners) listener()
  }

  function pick(image: RoomImage, isPicked: boolean) {
    anchorId = image.id
    base = withAll(picked, [image], isPicked)
    change(base)
  }

  return {
    getSnapshot: () => snapshot,
    has: (fileId) => picked.has(fileId),
    anchorId: () => anchorId,
    start() {
      isStarted = true
      change(picked)
    },
    toggle(image) {
      pick(image, !picked.has(image.id))
    },
    begin(image) {
      pick(image, true)
    },
    set(images, isPicked) {
      anchorId = undefined
      base = withAll(picked, images, isPicked)
      change(base)
    },
    extend(range) {
      change(withAll(base, range, anchorId !== undefined && base.has(anchorId)))
    },
    drop(isGone) {
      if (anchorId !== undefined && isGone(anchorId)) anchorId = undefined
      const gone = [...picked.values()].filter(({ id }) => isGone(id))
      if (gone.length === 0) return
      base = withAll(base, gone, false)
      change(withAll(picked, gone, false))
    },
    clear() {
      isStarted = false
      anchorId = undefined
      base = NOTHING
      change(NOTHING)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function withAll(picked: Picked, images: readonly RoomImage[], isPicked: boolean): Picked {
  const next = new Map(picked)
  for (const image of images) {
    if (isPicked) next.set(image.id, image)
    else next.delete(image.id)
  }
  return next
}
