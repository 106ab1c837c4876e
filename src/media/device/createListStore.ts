import type { DeviceDatabase } from './DeviceSchema.ts'

export interface ListStore {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
}

/** Answers of the server by the query that they answered. */
export function createListStore(database: DeviceDatabase): ListStore {
  return {
    get: (key) => database.get('lists', key),
    async set(key, value) {
      await database.put('lists', value, key)
    },
    delete: (key) => database.delete('lists', key),
  }
}
