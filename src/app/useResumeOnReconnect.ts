import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { NetworkError } from '#rocketchat/errors.ts'

/** The network is back: asks again for exactly what it had kept away, and for nothing that is here. */
export function useResumeOnReconnect(): void {
  const queries = useQueryClient().getQueryCache()
  useEffect(() => {
    /** On their way since before the network came back: they may still fail for its absence. */
    const caught = new Set<Query>()
    const stop = queries.subscribe(({ type, query }) => {
      if (type !== 'updated' || query.state.fetchStatus !== 'idle' || !caught.delete(query)) return
      // Not while the failure is still being told.
      queueMicrotask(() => {
        resume(query)
      })
    })
    function resumeAll() {
      for (const query of queries.getAll()) {
        if (query.state.fetchStatus === 'fetching') caught.add(query)
        else resume(query)
      }
    }
    window.addEventListener('online', resumeAll)
    return () => {
      stop()
      window.removeEventListener('online', resumeAll)
    }
  }, [queries])
}

function resume(query: Query) {
  if (!(query.state.error instanceof NetworkError) || !query.isActive()) return
  // Refetching a list would ask for all its pages again; the page that did not arrive is enough.
  const fetchMore = query.state.fetchMeta?.fetchMore
  void query.fetch(undefined, fetchMore && { meta: { fetchMore } }).catch(() => undefined)
}
