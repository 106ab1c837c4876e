import { type Device, openDevice } from './openDevice.ts'
import { databaseName, mayKeep, type Owner } from './owner.ts'

// Some browsers never answer: https://bugs.webkit.org/show_bug.cgi?id=226547. Nobody's pictures wait for that.
const PATIENCE_MS = 1_500

const devices = new Map<string, Promise<Device | undefined>>()

/** Opened once; undefined where nothing may be kept, or the browser refuses. Never rejects. */
export function deviceOf(owner: Owner): Promise<Device | undefined> {
  if (!mayKeep(owner)) return Promise.resolve(undefined)
  const name = databaseName(owner)
  const known = devices.get(name)
  if (known !== undefined) return known
  const opening = openDevice(name, { onClose: () => devices.delete(name) }).catch(() => undefined)
  const device = Promise.race([opening, patience()])
  devices.set(name, device)
  return device
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined)
    }, PATIENCE_MS)
  })
}
