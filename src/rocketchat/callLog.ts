import { readList, readNumber, readRecord } from './lenient.ts'

/** One call as the limiter may still be counting it. */
export interface Hold {
  /** Epoch ms after which the window that counted it is certainly over; Infinity while it is under way. */
  until: number
  /** The server's name for that window, where its answer said so. */
  window?: number | undefined
}

export interface CallLog {
  begin(endpoint: string): Hold
  end(endpoint: string, hold: Hold, until: number): void
  /** This tab's calls that may still count. */
  own(endpoint: string): readonly Hold[]
  /** What other tabs, or this one before it was reloaded, know of an endpoint. */
  others(endpoint: string): { until: readonly number[]; limit: number | undefined }
  setLimit(endpoint: string, limit: number): void
  /** Removes what no longer counts from the storage. */
  tidy(): void
  /** Takes everything out of the storage and writes nothing more there; this tab still counts in memory. */
  forget(): void
  /** Writes again, beginning with what was counted meanwhile. */
  remember(): void
}

export interface CallLogOptions {
  storage: SharedStorage | undefined
  /** How keys of this server begin. */
  prefix: string
  now: () => number
  /** How long a call that has just been sent is assumed to count, should this tab be closed before it ends. */
  unansweredMs: () => number
}

export type SharedStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

interface Entry {
  holds: Hold[]
  limit: number | undefined
}

/**
 * When we called what. The server counts by address, so the tabs of one browser share its patience, and a reload
 * does not renew it. Each tab writes a record of its own and reads those of all: nothing is ever lost between reading
 * and writing, as it would be in one common record. Records vanish when nothing in them counts any more.
 */
export function createCallLog({ storage, prefix, now, unansweredMs }: CallLogOptions): CallLog {
  const ownKey = `${prefix}${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
  const entries = new Map<string, Entry>()
  let isForgotten = false

  function entryOf(endpoint: string): Entry {
    const known = entries.get(endpoint)
    if (known !== undefined) return known
    const entry: Entry = { holds: [], limit: undefined }
    entries.set(endpoint, entry)
    return entry
  }

  /** A time too far ahead was written before the clock was set back. */
  function isCounting(until: number): boolean {
    return until > now() && until <= now() + 2 * unansweredMs()
  }

  function own(endpoint: string): readonly Hold[] {
    const entry = entryOf(endpoint)
    entry.holds = entry.holds.filter(({ until }) => until === Infinity || isCounting(until))
    return entry.holds
  }

  function save(): void {
    if (isForgotten) return
    const record = [...entries].flatMap(([endpoint, { limit }]) => {
      // Where there is no limit there is nothing to remember.
      if (limit === Infinity) return []
      const until = own(endpoint).map((hold) => Math.min(hold.until, now() + unansweredMs()))
      return until.length === 0 ? [] : [[endpoint, { until, limit }] as const]
    })
    ignoringRefusal(() => {
      if (record.length === 0) storage?.removeItem(ownKey)
      else storage?.setItem(ownKey, JSON.stringify(Object.fromEntries(record)))
    })
  }

  function keys(): readonly string[] {
    const found: string[] = []
    ignoringRefusal(() => {
      for (let index = 0; index < (storage?.length ?? 0); index += 1) {
        const key = storage?.key(index) ?? ''
        if (key.startsWith(prefix)) found.push(key)
      }
    })
    return found
  }

  return {
    begin(endpoint) {
      const hold: Hold = { until: Infinity }
      entryOf(endpoint).holds.push(hold)
      save()
      return hold
    },
    end(_endpoint, hold, until) {
      hold.until = until
      save()
    },
    own,
    others(endpoint) {
      const until: number[] = []
      let limit: number | undefined
      for (const key of keys()) {
        if (key === ownKey) continue
        const entry = readRecord(readRecord(readJson(storage, key))?.[endpoint])
        const times = readList(entry?.['until']).flatMap((value) => readNumber(value) ?? [])
        const counting = times.filter(isCounting)
        until.push(...counting)
        if (counting.length > 0) limit = readNumber(entry?.['limit']) ?? limit
      }
      return { until, limit }
    },
    setLimit(endpoint, limit) {
      entryOf(endpoint).limit = limit
    },
    tidy() {
      save()
      for (const key of keys()) {
        const record = readRecord(readJson(storage, key))
        const isLive = Object.values(record ?? {}).some((entry) =>
          readList(readRecord(entry)?.['until']).some((time) => isCounting(Number(time))),
        )
        if (!isLive) ignoringRefusal(() => storage?.removeItem(key))
      }
    },
    forget() {
      isForgotten = true
      for (const key of keys()) ignoringRefusal(() => storage?.removeItem(key))
    },
    remember() {
      isForgotten = false
      save()
    },
  }
}

/** The browser's, unless it refuses: then this tab counts alone. */
export function sharedStorage(): SharedStorage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

function readJson(storage: SharedStorage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null')
  } catch {
    return undefined
  }
}

/** Storage throws when it is full, or blocked in a frame. */
function ignoringRefusal(action: () => void): void {
  try {
    action()
  } catch {
    // This tab still counts its own calls in memory.
  }
}
