import { createContext, use, useSyncExternalStore } from 'react'

import { createSelection, type Selection } from '#lib/createSelection.ts'
import type { Message } from '#rocketchat/Message.ts'
import { useRoomVisit } from '#rooms/useRoomVisit.ts'

export type MessageSelection = Selection<Message>

/** Undefined where messages cannot be picked. */
export const MessageSelectionContext = createContext<MessageSelection | undefined>(undefined)

const selections = new WeakMap<object, MessageSelection>()

/** What is picked in this room; it outlasts a look at the pictures, and ends with the visit. */
export function useMessageSelection(): MessageSelection {
  const visit = useRoomVisit()
  const selection = selections.get(visit) ?? createSelection<Message>()
  selections.set(visit, selection)
  return selection
}

/** Whether a row's messages are picked; undefined as long as nobody picks. */
export function useIsRowPicked(ids: readonly string[]): boolean | undefined {
  const selection = use(MessageSelectionContext)
  return useSyncExternalStore(
    selection?.subscribe ?? never,
    () => (selection?.getSnapshot().isActive === true ? ids.every((id) => selection.has(id)) : undefined),
    () => undefined,
  )
}

function never() {
  return () => {}
}
