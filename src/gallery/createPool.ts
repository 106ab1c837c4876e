interface Pooled {
  element(): HTMLElement
  release(): void
}

/** What hangs, by the picture that it shows, and what waits to be hung again. */
export interface Pool<Item> {
  get(id: string): Item | undefined
  all(): Iterable<Item>
  /** What shows none of these goes: at once, or later as something else. */
  keep(ids: ReadonlySet<string>, when: 'at once' | 'later'): void
  /** For a picture that does not hang yet. */
  take(id: string): Item
}

// About three rows.
const MAX_LEAVING = 24

export function createPool<Item extends Pooled>(create: () => Item): Pool<Item> {
  const hung = new Map<string, Item>()
  const spares: Item[] = []
  let leaving: [string, Item][] = []

  function free([id, item]: [string, Item]): Item {
    hung.delete(id)
    item.release()
    return item
  }

  return {
    get: (id) => hung.get(id),
    all: () => hung.values(),
    keep(ids, when) {
      leaving = [...hung].filter(([id]) => !ids.has(id))
      const surplus = leaving.length - (when === 'later' ? MAX_LEAVING : 0)
      for (const one of leaving.splice(0, Math.max(0, surplus))) {
        one[1].element().remove()
        spares.push(free(one))
      }
    },
    take(id) {
      // Whoever works in it must not find themselves in another one.
      const at = leaving.findIndex(([, one]) => !one.element().contains(document.activeElement))
      const [next] = at === -1 ? [] : leaving.splice(at, 1)
      const item = next === undefined ? (spares.pop() ?? create()) : free(next)
      hung.set(id, item)
      return item
    },
  }
}
