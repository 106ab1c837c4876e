import { createSessionVault } from './sessionVault.ts'

/** Whether somebody's session outlives this tab on this device now, whatever other tabs have done meanwhile. */
export function isSessionKept(server: string, userId: string): boolean {
  return createSessionVault().loadFromDevice(server)?.userId === userId
}
