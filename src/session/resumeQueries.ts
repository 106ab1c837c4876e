import type { Query, QueryClient } from '@tanstack/react-query'

import { SignedOutError } from '#rocketchat/errors.ts'

/**
 * After signing in again: asks anew for exactly what the ended session was refused, and for nothing that is here.
 * Calls of the ended session may still wait for the limiter, so late refusals are followed as well, until the
 * returned function is called.
 */
export function resumeQueries(queryClient: QueryClient): () => void {
  const cache = queryClient.getQueryCache()
  const resumed = new Set<Query>()

  // Once each: a query that keeps the old client would be refused for ever.
  function resume(query: Query) {
    if (resumed.has(query) || !query.isActive()) return
    resumed.add(query)
    // Refetching a list would ask for all its pages again; the page that was refused is enough.
    const fetchMore = query.state.fetchMeta?.fetchMore
    const options = fetchMore === undefined ? {} : { meta: { fetchMore } }
    void query.fetch(undefined, options).catch(() => undefined)
  }

  for (const query of cache.getAll()) {
    if (query.state.error instanceof SignedOutError) resume(query)
  }
  return cache.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    if (event.action.error instanceof SignedOutError) resume(event.query)
  })
}
