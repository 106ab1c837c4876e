import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { type ImagesView, parseImagesView, serializeImagesView } from './imagesView.ts'

export type ChangeImagesView = (next: ImagesView, options?: { replace: boolean }) => void

/** The view lives in the address, and only there. */
export function useImagesView(): readonly [ImagesView, ChangeImagesView] {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const view = useMemo(() => parseImagesView(params), [params])
  const change = useCallback<ChangeImagesView>(
    (next, options) => {
      const search = serializeImagesView(next)
      void navigate({ search: search && `?${search}` }, options)
    },
    [navigate],
  )
  return [view, change]
}
