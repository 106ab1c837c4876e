import { useEffect, useEffectEvent } from 'react'

import { areSingleKeysOn } from './singleKeys.ts'

const SEQUENCE_MS = 1_000

/** What a key does; returning false lets the browser have it after all. */
export type Hotkeys = Readonly<Record<string, ((event: KeyboardEvent) => unknown) | undefined>>

interface HotkeysOptions {
  isEnabled?: boolean
}

let pressedBefore: { key: string; at: number } | undefined

/**
 * Keys as `KeyboardEvent.key` names them, or two in a row such as `g i`. None fires while typing, composing,
 * with Ctrl, Alt, Meta or AltGr, or when something nearer to the key has handled it.
 */
export function useHotkeys(hotkeys: Hotkeys, { isEnabled = true }: HotkeysOptions = {}) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isPlain(event) || isTyping(event.target)) return
    // Behind a modal dialog everything is inert, keys included.
    const modal = document.querySelector('dialog:modal')
    if (
      modal !== null &&
      event.target instanceof Node &&
      !modal.contains(event.target) &&
      event.target !== document.body
    )
      return
    if (event.key.length === 1 && !areSingleKeysOn()) return

    const isSequel = pressedBefore !== undefined && event.timeStamp - pressedBefore.at < SEQUENCE_MS
    const sequence = isSequel ? `${pressedBefore?.key ?? ''} ${event.key}` : undefined
    const action =
      (sequence === undefined ? undefined : hotkeys[sequence]) ??
      (isSequel && pressedBefore?.key === 'g' ? undefined : hotkeys[event.key])
    if (action !== undefined && action(event) !== false) event.preventDefault()
  })

  useEffect(() => {
    if (!isEnabled) return undefined
    const listener = (event: KeyboardEvent) => {
      onKeyDown(event)
    }
    document.addEventListener('keydown', listener)
    rememberKeys()
    return () => {
      document.removeEventListener('keydown', listener)
    }
  }, [isEnabled])
}

let isRemembering = false

/** One listener after all others of the document: what was pressed becomes the first half of the next sequence. */
function rememberKeys() {
  if (isRemembering) return
  isRemembering = true
  window.addEventListener('keydown', (event) => {
    pressedBefore =
      isPlain(event) && !isTyping(event.target) ? { key: event.key, at: event.timeStamp } : undefined
  })
}

function isPlain(event: KeyboardEvent): boolean {
  return !(
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.isComposing ||
    event.getModifierState('AltGraph')
  )
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  )
}
