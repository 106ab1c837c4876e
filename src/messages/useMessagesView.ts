import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { type MessagesView, parseMessagesView, serializeMessagesView } from './messagesView.ts'

export interface ChangeViewOptions {
  replace?: boolean
  /** Of the navigation: see `SidePanel`. */
  state?: unknown
}

export type ChangeView = (next: MessagesView, options?: ChangeViewOptions) => void

/** The view lives in the address, and only there. */
export function useMessagesView(): readonly [MessagesView, ChangeView] {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const view = useMemo(() => parseMessagesView(params), [params])
  const change = useCallback<ChangeView>(
    (next, options) => {
      const search = serializeMessagesView(next)
      void navigate({ search: search && `?${search}` }, options)
    },
    [navigate],
  )
  return [view, change]
}
