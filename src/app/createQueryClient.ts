import { QueryClient } from '@tanstack/react-query'

import { persistLists } from './persistLists.ts'

/** Long enough that moving between screens asks nothing twice. */
const STALE_MS = 5 * 60_000
const KEPT_MS = 30 * 60_000

/** Nothing retries or refetches by itself: the scheduler knows what ten calls a minute allow, React Query does not. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: STALE_MS,
        gcTime: KEPT_MS,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The scheduler and the browser know better whether there is a network: a paused query would spin forever.
        networkMode: 'always',
        persister: persistLists,
      },
    },
  })
}
