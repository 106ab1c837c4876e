import type { Query, QueryFunction, QueryFunctionContext } from '@tanstack/react-query'

import { deviceOf } from '#media/device/deviceOf.ts'
import type { KeptQuery } from '#media/device/KeptQuery.ts'
import type { Owner } from '#media/device/owner.ts'

import { createListPersister } from './createListPersister.ts'

interface KeptList {
  query: Query
  owner: Owner
  kept: KeptQuery
}

// Whoever only reloads the page needs no second answer.
const FRESH_MS = 60_000

/** Shown from the device, and not yet from the server. */
const restored = new WeakSet<Query>()

/** What the last visit showed, at once; the server is asked all the same, and its answer takes that place. */
export async function persistList(
  queryFn: QueryFunction,
  context: QueryFunctionContext,
  { query, owner, kept }: KeptList,
): Promise<unknown> {
  const device = await deviceOf(owner)
  if (device === undefined) return queryFn(context)
  const persister = createListPersister(device.lists, kept)
  const shown = query.state.data
  const isFirstAnswer = restored.delete(query)
  let isFetched = false
  const fetchNow: QueryFunction = (fetchContext) => {
    isFetched = true
    return queryFn(fetchContext)
  }
  const data = await persister(fetchNow, context, query)
  if (isFetched) return isFirstAnswer ? (kept.freshen?.(shown, data) ?? data) : data
  setTimeout(() => {
    // By now the query knows how old this is.
    if (Date.now() - query.state.dataUpdatedAt < FRESH_MS) return
    restored.add(query)
    // The persister would ask too, but leave a failure to nobody.
    void query.fetch().catch(() => undefined)
  })
  return data
}
