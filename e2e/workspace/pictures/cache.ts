/** Keeps what was asked for last, up to so many bytes; makes nothing twice, and only a few at once, the newest first. */
export interface Cache {
  get(id: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>>
}

export function createCache({ bytes, atOnce }: { bytes: number; atOnce: number }): Cache {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const waiting: (() => void)[] = []
  let [held, busy] = [0, 0]

  const keep = (id: string, value: Uint8Array<ArrayBuffer>) => {
    kept.set(id, value)
    held += value.byteLength
    for (const [oldest, old] of kept) {
      if (held <= bytes) break
      kept.delete(oldest)
      held -= old.byteLength
    }
  }
  const turn = () => {
    if (busy < atOnce) {
      busy += 1
      return Promise.resolve()
    }
    return new Promise<void>((resolve) => waiting.push(resolve))
  }
  const done = () => {
    // Who asked long ago may have left: after a walk through 300 pictures, the one at its end would wait for all of them.
    const next = waiting.pop()
    if (next === undefined) busy -= 1
    else next()
  }

  return {
    async get(id, make) {
      const found = kept.get(id)
      if (found !== undefined) {
        kept.delete(id)
        kept.set(id, found)
        return found
      }
      const current = making.get(id)
      if (current !== undefined) return current
      const promise = (async () => {
        await turn()
        try {
          const value = await make()
          keep(id, value)
          return value
        } finally {
          done()
          making.delete(id)
        }
      })()
      making.set(id, promise)
      return promise
    },
  }
}
