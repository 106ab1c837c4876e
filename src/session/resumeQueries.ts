import type { QueryClient } from '@tanstack/react-query'

import { SignedOutError } from '#rocketchat/errors.ts'

/** After signing in again: asks anew for exactly what the ended session was refused, and for nothing that is here. */
export function resumeQueries(queryClient: QueryClient): void {
  for (const query of queryClient.getQueryCache().getAll()) {
    if (!(query.state.error instanceof SignedOutError) || !query.isActive()) continue
    // Refetching a list would ask for all its pages again; the page that was refused is enough.
    const fetchMore = query.state.fetchMeta?.fetchMore
    const options = fetchMore === undefined ? {} : { meta: { fetchMore } }
    void query.fetch(undefined, options).catch(() => undefined)
  }
}
