import { type RefObject, useEffect, useEffectEvent, useSyncExternalStore } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { copyText } from '#messages/markup/copyText.ts'
import { useFeedFacts } from '#messages/MessageContext.ts'
import type { Message } from '#rocketchat/Message.ts'
import { SelectionBar, SelectionButton } from '#ui/SelectionBar.tsx'
import { useToast } from '#ui/Toast.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { copiedTexts } from './copiedText.ts'
import type { MessageSelection } from './MessageSelection.ts'
import { pickRows } from './pickRows.ts'

export interface SelectingProps {
  selection: MessageSelection
  /** As they stand. */
  messages: readonly Message[]
  total: number
  list: RefObject<HTMLElement | null>
  onExport: (messages: readonly Message[]) => void
}

/** Everything that picks messages, and the bar that says what can be done with them. */
export function Selecting({ selection, messages, total, list, onExport }: SelectingProps) {
  const { isActive, items } = useSyncExternalStore(selection.subscribe, selection.getSnapshot)
  const { people } = useFeedFacts()
  const toast = useToast()

  const latest = useEffectEvent(() => messages)
  useEffect(() => {
    const element = list.current
    if (element === null) return undefined
    const listening = new AbortController()
    pickRows(element, { selection, messages: () => latest(), signal: listening.signal })
    return () => listening.abort()
  }, [list, selection])

  function end() {
    const row =
      document.activeElement?.closest('article') ?? list.current?.querySelector('article[tabindex="0"]')
    selection.clear()
    // The bar and the boxes go, and with them whatever had the focus there.
    if (row instanceof HTMLElement) row.focus({ preventScroll: true })
  }
  useHotkeys({ Escape: end }, { isEnabled: isActive })

  /** As they stand, and as they are now; what another filter shows comes first. */
  function inOrder(): readonly Message[] {
    const here = new Set(messages.map(({ id }) => id))
    return [...items.filter(({ id }) => !here.has(id)), ...messages.filter(({ id }) => selection.has(id))]
  }

  async function copy() {
    const isCopied = await copyText(copiedTexts(inOrder(), people))
    toast(isCopied ? `${countOf(items.length)} copied` : 'Copying is not allowed here')
  }

  function pickAll() {
    selection.set(messages, true)
    if (messages.length < total) {
      toast(
        `All ${countOf(messages.length)} loaded so far; without a selection, all ${formatCount(total)} are exported`,
      )
    }
  }

  return (
    <>
      <VisuallyHidden>
        <span role="status">{isActive ? `${formatCount(items.length)} selected` : ''}</span>
      </VisuallyHidden>
      {isActive && (
        <SelectionBar count={items.length} onEnd={end}>
          <SelectionButton icon="plus" label="Select all" onClick={pickAll} />
          <SelectionButton
            icon="copy"
            label="Copy text"
            isDisabled={items.length === 0}
            onClick={() => void copy()}
          />
          <SelectionButton
            icon="download"
            label="Export"
            isDisabled={items.length === 0}
            onClick={() => onExport(inOrder())}
          />
        </SelectionBar>
      )}
    </>
  )
}

function countOf(count: number): string {
  return count === 1 ? '1 message' : `${formatCount(count)} messages`
}
