import { onSignOut } from '#session/onSignOut.ts'

import type { RoomView } from './RoomView.ts'

const STORAGE_KEY = 'vitrine.lastViews'
// Enough for the rooms that anybody goes between; the oldest fall out.
const MAX_ROOMS = 100

let views: Map<string, RoomView> | undefined

/** The view in which this room was last looked at; images for a room not seen yet. */
export function lastView(roomId: string): RoomView {
  return known().get(roomId) ?? 'images'
}

export function rememberView(roomId: string, view: RoomView) {
  const entries = known()
  if (entries.get(roomId) === view) return
  entries.delete(roomId)
  entries.set(roomId, view)
  for (const id of [...entries.keys()].slice(0, -MAX_ROOMS)) entries.delete(id)
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([...entries]))
  } catch {
    // Storage is blocked or full: the memory of this tab has to do.
  }
}

function forgetViews() {
  views = undefined
  try {
    localStorage.removeItem(STORAGE_KEY)
  } catch {
    // Blocked storage holds nothing.
  }
}

onSignOut(forgetViews)

function known(): Map<string, RoomView> {
  views ??= read()
  return views
}

function read(): Map<string, RoomView> {
  const found = new Map<string, RoomView>()
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')
    if (!Array.isArray(stored)) return found
    for (const entry of stored as unknown[]) {
      if (!Array.isArray(entry)) continue
      const [id, view] = entry as unknown[]
      if (typeof id === 'string' && (view === 'images' || view === 'messages')) found.set(id, view)
    }
  } catch {
    // Unreadable is the same as never seen.
  }
  return found
}
