import { onSignOut } from '#session/onSignOut.ts'

// What a server once said is gone stays gone: file ids are never used again.
const deleted = new Set<string>()

onSignOut(() => {
  deleted.clear()
})

export function markDeleted(fileIds: Iterable<string>): void {
  for (const id of fileIds) deleted.add(id)
}

/** Whether a picture was here in this visit, and has been deleted since. */
export function wasDeleted(fileId: string): boolean {
  return deleted.has(fileId)
}
