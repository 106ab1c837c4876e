import type { Message } from '#rocketchat/Message.ts'

import type { MessageSelection } from './MessageSelection.ts'
import { messagesBetween, rowMessages } from './rowMessages.ts'

interface PickOptions {
  selection: MessageSelection
  /** As they stand. */
  messages: () => readonly Message[]
  signal: AbortSignal
}

/**
 * Clicks pick rows while somebody selects, with Shift all in between; Space picks the row with the focus, Shift
 * with an arrow begins a range or makes it longer.
 */
export function pickRows(element: HTMLElement, { selection, messages, signal }: PickOptions): void {
  let reached: string | undefined

  function toggle(key: string | undefined) {
    const row = rowMessages(messages(), key)
    const [first] = row
    if (first === undefined) return
    reached = key
    if (row.length === 1) selection.toggle(first)
    else selection.set(row, !row.every(({ id }) => selection.has(id)))
  }

  function extendTo(key: string | undefined) {
    const last = rowMessages(messages(), key).at(-1)
    const range = last && messagesBetween(messages(), selection.anchorId(), last.id)
    if (range === undefined) {
      toggle(key)
      return
    }
    reached = key
    // Upwards, a run of events is taken from its first.
    selection.extend([...range, ...rowMessages(messages(), key)])
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event
    if (ctrlKey || altKey || metaKey || !isRow(target)) return
    const own = keyOf(target)
    // Before anybody selects, a space leads on to what is to be read.
    if (key === ' ' && selection.getSnapshot().isActive) {
      if (shiftKey) extendTo(own)
      else toggle(own)
    } else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const next = key === 'ArrowDown' ? target.nextElementSibling : target.previousElementSibling
      if (!isRow(next)) return
      if (own !== reached || selection.anchorId() === undefined) {
        const [first] = rowMessages(messages(), own)
        if (first !== undefined) selection.begin(first)
      }
      extendTo(keyOf(next))
      next.focus()
    } else return
    event.preventDefault()
  }

  function onClick(event: MouseEvent) {
    const { target, shiftKey, button } = event
    if (!(target instanceof Element) || button !== 0 || !selection.getSnapshot().isActive) return
    const row = target.closest<HTMLElement>('article[data-message-id]')
    const isBox = target.closest('[data-pick]') !== null
    // What can be operated in a message still can, and words can be marked.
    if (row === null || (!isBox && target.closest(OPERABLE) !== null)) return
    if (!isBox && !shiftKey && document.getSelection()?.isCollapsed === false) return
    if (shiftKey) extendTo(keyOf(row))
    else toggle(keyOf(row))
  }

  function onMouseDown(event: MouseEvent) {
    // Else the browser marks all text from the last click to this one.
    if (event.shiftKey && selection.getSnapshot().isActive) event.preventDefault()
  }

  element.addEventListener('keydown', onKeyDown, { signal })
  element.addEventListener('click', onClick, { signal })
  element.addEventListener('mousedown', onMouseDown, { signal })
}

const OPERABLE = 'a, button, summary, input, audio, video, [role="menu"]'

function isRow(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('article[data-message-id]')
}

function keyOf(row: HTMLElement): string | undefined {
  return row.dataset['messageId']
}
