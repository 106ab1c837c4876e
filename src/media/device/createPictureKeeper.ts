import { deviceFor } from './deviceFor.ts'
import type { Device } from './openDevice.ts'
import type { Owner } from './owner.ts'

/** A device's pictures, for whoever can do without them: nothing here rejects. */
export interface PictureKeeper {
  get(id: string): Promise<Blob | undefined>
  put(id: string, picture: Blob): void
  delete(id: string): void
}

export function createPictureKeeper(owner: Owner): PictureKeeper {
  async function attempt<T>(action: (device: Device) => Promise<T>): Promise<T | undefined> {
    try {
      const device = await deviceFor(owner)
      return device && (await action(device))
    } catch {
      return undefined
    }
  }
  return {
    get: (id) => attempt(({ pictures }) => pictures.get(id)),
    put(id, picture) {
      void attempt(({ pictures }) => pictures.put(id, picture))
    },
    delete(id) {
      void attempt(({ pictures }) => pictures.delete(id))
    },
  }
}
