import { useSyncExternalStore } from 'react'

import { useRoomVisit } from '#rooms/useRoomVisit.ts'

import { createSelection, type Selection, type SelectionSnapshot } from './createSelection.ts'

const selections = new WeakMap<object, Selection>()

/** What is picked in this room; it outlasts a look at the conversation, and ends with the visit. */
export function useSelection(): Selection {
  const visit = useRoomVisit()
  const selection = selections.get(visit) ?? createSelection()
  selections.set(visit, selection)
  return selection
}

export function useSelected(selection: Selection): SelectionSnapshot {
  return useSyncExternalStore(selection.subscribe, selection.getSnapshot)
}

/** Undefined as long as a click opens pictures, and for what nobody can pick. */
export function useIsPicked(selection: Selection, fileId: string | undefined): boolean | undefined {
  return useSyncExternalStore(selection.subscribe, () =>
    fileId !== undefined && selection.getSnapshot().isActive ? selection.has(fileId) : undefined,
  )
}
