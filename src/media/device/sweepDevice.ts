import { databaseName, mayKeep, type Owner, ownerOf } from './owner.ts'

/** Removes what is kept of everybody whose session is not, or no longer: after signing out, and at the start. */
export async function sweepDevice(known?: Owner): Promise<void> {
  try {
    // First what is known without asking: the page may be about to close, and older browsers list nothing.
    if (known !== undefined) remove(known)
    for (const { name = '' } of await indexedDB.databases()) {
      const owner = ownerOf(name)
      if (owner !== undefined) remove(owner)
    }
  } catch {
    // Where the browser refuses databases nothing is kept.
  }
}

function remove(owner: Owner) {
  if (mayKeep(owner)) return
  // Tabs that have it open close it when they hear of this.
  indexedDB.deleteDatabase(databaseName(owner))
}
