import { useEffect } from 'react'

import { lazyPart } from '#ui/lazyPart.tsx'

import type { PanelsProps } from './Panels.tsx'

const loadPanels = async () => (await import('./Panels.tsx')).Panels
const Panels = lazyPart(loadPanels, { isAsked: true })

/** What the address opens beside the conversation. */
export function Beside(props: PanelsProps) {
  const { threadId, search } = props.view
  const isShown = props.messages.length > 0
  useEffect(() => {
    // Whoever presses "/" types on at once: the box must be there before the next letter.
    if (isShown) void loadPanels().catch(() => undefined)
  }, [isShown])

  return (threadId ?? search) !== undefined && <Panels {...props} />
}
