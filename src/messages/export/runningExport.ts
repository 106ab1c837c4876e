import { useSyncExternalStore } from 'react'

import { onSignOut } from '#session/onSignOut.ts'

import type { MessageExport } from './createExport.ts'

const listeners = new Set<() => void>()
let running: MessageExport | undefined
let stopListening = () => {}

/** The one export that is made, whatever room or view is open meanwhile; it ends with the session. */
export function useRunningExport(): MessageExport | undefined {
  return useSyncExternalStore(subscribe, () => running)
}

export function setRunningExport(next: MessageExport | undefined): void {
  stopListening()
  running = next
  stopListening = next === undefined ? () => {} : onSignOut(endExport)
  for (const listener of listeners) listener()
}

function endExport() {
  running?.cancel()
  setRunningExport(undefined)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
