import type { IDBPTransaction } from 'idb'

import type { DeviceDatabase, DeviceSchema } from './DeviceSchema.ts'

export interface PictureStore {
  get(id: string): Promise<Blob | undefined>
  /** Resolves when it is kept, or when there is no room for it. */
  put(id: string, picture: Blob): Promise<void>
  delete(id: string): Promise<void>
  /** Writes down what was used since the last time. */
  flush(): Promise<void>
  byteCount(): Promise<number>
}

interface PictureStoreOptions {
  maxBytes?: number
  now?: () => number
}

type Change = IDBPTransaction<DeviceSchema, ('pictures' | 'uses' | 'totals')[], 'readwrite'>

const DEFAULT_MAX_BYTES = 200_000_000
const FLUSH_AFTER_MS = 2_000
const DROP_AGAIN_AFTER_MS = 60_000

/** Small pictures, the longest unused first out. Whatever several tabs do, no transaction ends above the bound. */
export function createPictureStore(
  database: DeviceDatabase,
  { maxBytes = DEFAULT_MAX_BYTES, now = Date.now }: PictureStoreOptions = {},
): PictureStore {
  const used = new Map<string, number>()
  let droppedAt = -Infinity
  let flushing: ReturnType<typeof setTimeout> | undefined

  const change = () => database.transaction(['pictures', 'uses', 'totals'], 'readwrite')

  async function write(id: string, picture: Blob) {
    const transaction = change()
    const uses = transaction.objectStore('uses')
    const totals = transaction.objectStore('totals')
    const [known, total] = await Promise.all([uses.get(id), totalOf(transaction)])
    const bytes = total - (known?.bytes ?? 0) + picture.size
    await Promise.all([
      transaction.objectStore('pictures').put(picture, id),
      uses.put({ bytes: picture.size, usedAt: now() }, id),
    ])
    await totals.put(await dropOldest(transaction, bytes, { until: maxBytes, except: id }), 'pictures')
    await transaction.done
  }

  /** Removes and writes nothing: a browser without room refuses every transaction that writes. */
  async function dropHalf() {
    const transaction = change()
    const total = await totalOf(transaction)
    await dropOldest(transaction, total, { until: total / 2 })
    await transaction.objectStore('totals').delete('pictures')
    await transaction.done
  }

  async function flush() {
    clearTimeout(flushing)
    flushing = undefined
    const moments = [...used]
    used.clear()
    const transaction = database.transaction('uses', 'readwrite')
    for (const [id, usedAt] of moments) {
      const use = await transaction.store.get(id)
      if (use !== undefined && use.usedAt < usedAt) await transaction.store.put({ ...use, usedAt }, id)
    }
    await transaction.done
  }

  return {
    async get(id) {
      const transaction = database.transaction(['pictures', 'uses'])
      const [picture, use] = await Promise.all([
        transaction.objectStore('pictures').get(id),
        transaction.objectStore('uses').get(id),
      ])
      // Files go missing below a database that was copied, cleaned, or cut off while it wrote.
      if (!(picture instanceof Blob) || picture.size === 0 || picture.size !== use?.bytes) return undefined
      used.set(id, now())
      flushing ??= setTimeout(() => void flush().catch(() => undefined), FLUSH_AFTER_MS)
      return picture
    },
    async put(id, picture) {
      if (picture.size > maxBytes) return
      try {
        await write(id, picture)
      } catch (error) {
        if (!isQuotaExceeded(error)) throw error
        // The browser gives less than our bound. It may take its time to see what was removed: once is enough.
        if (now() - droppedAt < DROP_AGAIN_AFTER_MS) return
        droppedAt = now()
        await dropHalf()
      }
    },
    async delete(id) {
      const transaction = change()
      await Promise.all([remove(transaction, id), transaction.objectStore('totals').delete('pictures')])
      await transaction.done
    },
    flush,
    async byteCount() {
      return totalOf(change())
    },
  }
}

/** As counted with the last write; counted anew after what only removed. */
async function totalOf(transaction: Change): Promise<number> {
  const counted = await transaction.objectStore('totals').get('pictures')
  if (counted !== undefined) return counted
  const uses = await transaction.objectStore('uses').getAll()
  return uses.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Gives the bytes that are left. */
async function dropOldest(
  transaction: Change,
  bytes: number,
  { until, except }: { until: number; except?: string },
): Promise<number> {
  if (bytes <= until) return bytes
  let cursor = await transaction.objectStore('uses').index('usedAt').openCursor()
  let left = bytes
  while (cursor !== null && left > until) {
    if (cursor.primaryKey !== except) {
      left -= cursor.value.bytes
      await remove(transaction, cursor.primaryKey)
    }
    cursor = await cursor.continue()
  }
  return left
}

async function remove(transaction: Change, id: string) {
  await Promise.all([
    transaction.objectStore('pictures').delete(id),
    transaction.objectStore('uses').delete(id),
  ])
}

function isQuotaExceeded(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
