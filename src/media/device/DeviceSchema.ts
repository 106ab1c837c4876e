import type { DBSchema, IDBPDatabase } from 'idb'

export interface DeviceSchema extends DBSchema {
  /** By the id of the original. */
  pictures: { key: string; value: Blob }
  /** Beside the pictures: telling that one was used must not write it again. */
  uses: { key: string; value: PictureUse; indexes: { usedAt: number } }
  /** Bytes of all pictures, changed together with them, so that it holds for any number of tabs. */
  totals: { key: 'pictures'; value: number }
  lists: { key: string; value: unknown }
}

export interface PictureUse {
  bytes: number
  usedAt: number
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>
