import { lazyPart } from '#ui/lazyPart.tsx'

import type { PanelsProps } from './Panels.tsx'

const Panels = lazyPart(async () => (await import('./Panels.tsx')).Panels, { isAsked: true })

/** What the address opens beside the conversation. */
export function Beside(props: PanelsProps) {
  const { threadId, search } = props.view
  return (threadId ?? search) !== undefined && <Panels {...props} />
}
