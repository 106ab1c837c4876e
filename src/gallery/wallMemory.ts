import { onSignOut } from '#session/onSignOut.ts'

import type { Eye } from './wallPlace.ts'

interface WallPlace {
  /** Which of the room's lists was on screen: from the newest, or around a picture. */
  around: string | undefined
  eye: Eye | undefined
}

const places = new Map<string, WallPlace>()

onSignOut(() => {
  places.clear()
})

/** Where somebody was on a room's wall, for when they come back from its messages. */
export function rememberPlace(roomId: string, place: WallPlace): void {
  places.set(roomId, place)
}

export function placeIn(roomId: string): WallPlace | undefined {
  return places.get(roomId)
}
