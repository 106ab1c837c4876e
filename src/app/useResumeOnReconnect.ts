import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { NetworkError } from '#rocketchat/errors.ts'

/** The network is back: asks again for exactly what it had kept away, and for nothing that is here. */
export function useResumeOnReconnect(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const resume = () => {
      resumeFailed(queryClient)
    }
    window.addEventListener('online', resume)
    return () => {
      window.removeEventListener('online', resume)
    }
  }, [queryClient])
}

function resumeFailed(queryClient: QueryClient) {
  for (const query of queryClient.getQueryCache().getAll()) {
    if (!(query.state.error instanceof NetworkError) || !query.isActive()) continue
    // Refetching a list would ask for all its pages again; the page that did not arrive is enough.
    const fetchMore = query.state.fetchMeta?.fetchMore
    void query.fetch(undefined, fetchMore && { meta: { fetchMore } }).catch(() => undefined)
  }
}
