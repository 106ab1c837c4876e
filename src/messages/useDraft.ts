import { useState } from 'react'

import type { MessagesView } from './messagesView.ts'
import type { ChangeView } from './useMessagesView.ts'

/**
 * The view while somebody changes it in a place of its own. The address follows in a transition, but a box must show
 * its tick at once; and whatever is changed there is one step back.
 */
export function useDraft(view: MessagesView, onChange: ChangeView): readonly [MessagesView, ChangeView] {
  const [draft, setDraft] = useState(view)
  const [isChanged, setIsChanged] = useState(false)
  const change: ChangeView = (next) => {
    setDraft(next)
    setIsChanged(true)
    onChange(next, { replace: isChanged })
  }
  return [draft, change]
}
