import { deviceFor } from './deviceFor.ts'
import type { Device } from './openDevice.ts'
import type { Owner } from './owner.ts'

/** What a device keeps beside the answers of queries, for whoever can do without it: nothing here rejects. */
export interface ListKeeper {
  /** Without trust: another version wrote it, or somebody's hand. */
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  delete(key: string): Promise<void>
}

export function createListKeeper(owner: Owner): ListKeeper {
  async function attempt<T>(action: (lists: Device['lists']) => Promise<T>): Promise<T | undefined> {
    try {
      const device = await deviceFor(owner)
      return device && (await action(device.lists))
    } catch {
      return undefined
    }
  }
  return {
    get: (key) => attempt((lists) => lists.get(key)),
    set: (key, value) => attempt((lists) => lists.set(key, value)),
    delete: (key) => attempt((lists) => lists.delete(key)),
  }
}
