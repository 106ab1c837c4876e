import { openDB } from 'idb'

import { createListStore, type ListStore } from './createListStore.ts'
import { createPictureStore, type PictureStore } from './createPictureStore.ts'
import type { DeviceDatabase, DeviceSchema } from './DeviceSchema.ts'

/** What this browser keeps of one person beyond the page. Every method rejects once the database is closed. */
export interface Device {
  readonly pictures: PictureStore
  readonly lists: ListStore
  close(): void
}

const VERSION = 1

interface OpenOptions {
  /** Somebody removes it, or the browser took it away. */
  onClose: () => void
}

export async function openDevice(name: string, options: OpenOptions): Promise<Device> {
  const database = await openDeviceDatabase(name, options)
  return {
    pictures: createPictureStore(database),
    lists: createListStore(database),
    close() {
      database.close()
    },
  }
}

export function openDeviceDatabase(name: string, { onClose }: OpenOptions): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('pictures')
      database.createObjectStore('uses').createIndex('usedAt', 'usedAt')
      database.createObjectStore('totals')
      database.createObjectStore('lists')
    },
    // Another tab signs out, or runs a newer version: whoever holds on would keep it from doing so.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onClose()
    },
    terminated: onClose,
  })
}
