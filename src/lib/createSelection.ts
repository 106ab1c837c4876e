interface Item {
  id: string
}

/** What somebody picked of a list, by id: positions change while pages arrive. */
export interface Selection<Picked extends Item> {
  getSnapshot(): SelectionSnapshot<Picked>
  has(id: string): boolean
  /** Where a range begins: what was picked or let go last. */
  anchorId(): string | undefined
  /** From now on a click picks. */
  start(): void
  toggle(item: Picked): void
  /** Picks it, and begins a range there. */
  begin(item: Picked): void
  /** Many at once, such as a day. */
  set(items: readonly Picked[], isPicked: boolean): void
  /** Does to a range what was done to its anchor; another range from the same anchor takes its place. */
  extend(range: readonly Picked[]): void
  /** Lets go of what has left the room. */
  drop(isGone: (id: string) => boolean): void
  clear(): void
  subscribe(listener: () => void): () => void
}

export interface SelectionSnapshot<Picked> {
  /** Whether a click picks instead of opening: after `start`, and while anything is picked. */
  isActive: boolean
  items: readonly Picked[]
}

export function createSelection<Picked extends Item>(): Selection<Picked> {
  const nothing: ReadonlyMap<string, Picked> = new Map()
  const listeners = new Set<() => void>()
  let isStarted = false
  let picked = nothing
  /** What was picked before the range. */
  let base = nothing
  let anchorId: string | undefined
  let snapshot: SelectionSnapshot<Picked> = { isActive: false, items: [] }

  function change(next: ReadonlyMap<string, Picked>) {
    picked = next
    snapshot = { isActive: isStarted || picked.size > 0, items: [...picked.values()] }
    for (const listener of listeners) listener()
  }

  function pick(item: Picked, isPicked: boolean) {
    anchorId = item.id
    base = withAll(picked, [item], isPicked)
    change(base)
  }

  return {
    getSnapshot: () => snapshot,
    has: (id) => picked.has(id),
    anchorId: () => anchorId,
    start() {
      isStarted = true
      change(picked)
    },
    toggle(item) {
      pick(item, !picked.has(item.id))
    },
    begin(item) {
      pick(item, true)
    },
    set(items, isPicked) {
      anchorId = undefined
      base = withAll(picked, items, isPicked)
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
      base = nothing
      change(nothing)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

function withAll<Picked extends Item>(
  picked: ReadonlyMap<string, Picked>,
  items: readonly Picked[],
  isPicked: boolean,
): ReadonlyMap<string, Picked> {
  const next = new Map(picked)
  for (const item of items) {
    if (isPicked) next.set(item.id, item)
    else next.delete(item.id)
  }
  return next
}
