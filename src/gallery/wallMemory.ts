import { onSignOut } from '#session/onSignOut.ts'

import type { Eye, EyeInGap } from './wallPlace.ts'

const places = new Map<string, Eye | EyeInGap>()

onSignOut(() => {
  places.clear()
})

/** Where somebody was on a room's wall, for when they come back from its messages; undefined for its top. */
export function rememberPlace(roomId: string, eye: Eye | EyeInGap | undefined): void {
  if (eye === undefined) places.delete(roomId)
  else places.set(roomId, eye)
}

export function placeIn(roomId: string): Eye | EyeInGap | undefined {
  return places.get(roomId)
}
