import type { Device } from './openDevice.ts'
import { mayKeep, type Owner } from './owner.ts'

/** What may be kept of this person now; undefined where nothing may, or nothing can. */
export async function deviceFor(owner: Owner): Promise<Device | undefined> {
  if (!mayKeep(owner)) return undefined
  const { deviceOf } = await import('./deviceOf.ts')
  return deviceOf(owner)
}
