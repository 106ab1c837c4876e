import { onSignOut } from '#session/onSignOut.ts'

import type { Eye, EyeInGap } from './wallPlace.ts'

const places = new Map<string, Eye | EyeInGap>()

onSignOut(() => {
  places.clear()
})

/** Where somebody was on a room's wall, for when they come back from its messages; undefined for its top. */
export function rememberPlace(wall: string, eye: Eye | EyeInGap | undefined): void {
  if (eye === undefined) places.delete(wall)
  else places.set(wall, eye)
}

export function placeIn(wall: string): Eye | EyeInGap | undefined {
  return places.get(wall)
}
