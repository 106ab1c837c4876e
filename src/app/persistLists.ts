import type { QueryKey, QueryPersister } from '@tanstack/react-query'

import { mayKeep, type Owner } from '#media/device/owner.ts'

/** Answers queries of a kept session from the device first; what that takes is loaded for those only. */
export const persistLists: QueryPersister = async (queryFn, context, query) => {
  const kept = query.meta?.kept
  const owner = ownerOf(query.queryKey)
  if (kept === undefined || owner === undefined || !mayKeep(owner)) return queryFn(context)
  const code = await import('./persistList.ts').catch(() => undefined)
  return code === undefined ? queryFn(context) : code.persistList(queryFn, context, { query, owner, kept })
}

/** Every query key begins with whose it is. */
function ownerOf([server, userId]: QueryKey): Owner | undefined {
  return typeof server === 'string' && typeof userId === 'string' ? [server, userId] : undefined
}
