import { useSyncExternalStore } from 'react'

import { useRoomVisit } from '#rooms/useRoomVisit.ts'

import { createSelection, type SelectionSnapshot } from '#lib/createSelection.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import type { ImageSelection } from './ImageSelection.ts'

const selections = new WeakMap<object, ImageSelection>()

/** What is picked in this room; it outlasts a look at the conversation, and ends with the visit. */
export function useSelection(): ImageSelection {
  const visit = useRoomVisit()
  const selection = selections.get(visit) ?? createSelection<RoomImage>()
  selections.set(visit, selection)
  return selection
}

export function useSelected(selection: ImageSelection): SelectionSnapshot<RoomImage> {
  return useSyncExternalStore(selection.subscribe, selection.getSnapshot)
}

/** Undefined as long as a click opens pictures, and for what nobody can pick. */
export function useIsPicked(selection: ImageSelection, fileId: string | undefined): boolean | undefined {
  return useSyncExternalStore(selection.subscribe, () =>
    fileId !== undefined && selection.getSnapshot().isActive ? selection.has(fileId) : undefined,
  )
}
