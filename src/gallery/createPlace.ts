/** Where in the room the wall is, for those who follow it without the wall rendering again. */
export interface Place {
  get(): number
  set(position: number): void
  subscribe(listener: () => void): () => void
}

export function createPlace(): Place {
  const listeners = new Set<() => void>()
  let position = 0
  return {
    get: () => position,
    set(next) {
      if (next === position) return
      position = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
