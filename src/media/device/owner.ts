import { readStored, writeStored } from '#lib/guardedStorage.ts'
import { isSessionKept } from '#session/isSessionKept.ts'

/** Whose things are kept: how every query key of that person begins. */
export type Owner = readonly [server: string, userId: string]

const PREFERENCE = 'vitrine.device'
const NAME_PREFIX = 'vitrine '

/**
 * Pictures and lists stay on a device exactly as long as the session does that may see them: nothing outlives a tab
 * whose session does not.
 */
export function mayKeep([server, userId]: Owner): boolean {
  return isKeepingWanted() && isSessionKept(server, userId)
}

/** On unless somebody switched it off on this device. */
export function isKeepingWanted(): boolean {
  return readStored(PREFERENCE) !== 'off'
}

export function setKeepingWanted(isWanted: boolean): void {
  writeStored(PREFERENCE, isWanted ? undefined : 'off')
}

/** One database for each person: nobody ever opens another one's. */
export function databaseName(owner: Owner): string {
  return NAME_PREFIX + owner.join(' ')
}

/** Undefined for what is not ours. */
export function ownerOf(databaseName: string): Owner | undefined {
  if (!databaseName.startsWith(NAME_PREFIX)) return undefined
  const [server, userId] = databaseName.slice(NAME_PREFIX.length).split(' ')
  return server === undefined || userId === undefined ? undefined : [server, userId]
}
