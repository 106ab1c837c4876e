import { useEffect, useEffectEvent } from 'react'

import { addHotkeyLayer } from './hotkeyLayers.ts'

/**
 * Keys by the names of `KeyboardEvent.key`; `'g i'` is one after the other. What returns false leaves the key to
 * whoever else wants it, the browser at last.
 */
export type Hotkeys = Readonly<Record<string, ((event: KeyboardEvent) => unknown) | undefined>>

interface HotkeysOptions {
  isEnabled?: boolean
  /** Asked after everything on the page. */
  isGlobal?: boolean
}

/**
 * Keys that work wherever the focus is, but never while typing, composing or with Ctrl, Alt, Meta or AltGr, nor
 * inside anything marked `data-hotkeys="off"` (menus and dialogs have keys of their own).
 */
export function useHotkeys(
  hotkeys: Hotkeys,
  { isEnabled = true, isGlobal = false }: HotkeysOptions = {},
): void {
  const find = useEffectEvent((keys: string) => (Object.hasOwn(hotkeys, keys) ? hotkeys[keys] : undefined))
  const hasSequence = useEffectEvent((prefix: string) =>
    Object.keys(hotkeys).some((keys) => keys.startsWith(`${prefix} `)),
  )

  useEffect(() => {
    if (!isEnabled) return undefined
    return addHotkeyLayer(
      { find: (keys) => find(keys), hasSequence: (prefix) => hasSequence(prefix) },
      { isGlobal },
    )
  }, [isEnabled, isGlobal])
}
