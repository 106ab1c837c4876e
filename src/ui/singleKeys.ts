import { useSyncExternalStore } from 'react'

import { readStored, writeStored } from '#lib/guardedStorage.ts'

const KEY = 'vitrine:single-keys'
const listeners = new Set<() => void>()
let isOn: boolean | undefined

/** Whether a letter alone may do something. People who speak to their computer switch that off (WCAG 2.1.4). */
export function areSingleKeysOn(): boolean {
  isOn ??= readStored(KEY) !== 'off'
  return isOn
}

export function setSingleKeys(on: boolean): void {
  isOn = on
  writeStored(KEY, on ? undefined : 'off')
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
