import { experimental_createQueryPersister, type PersistedQuery } from '@tanstack/query-persist-client-core'
import type { QueryKey, QueryPersister } from '@tanstack/react-query'
import * as v from 'valibot'

import type { ListStore } from '#media/device/createListStore.ts'
import type { KeptQuery } from '#media/device/KeptQuery.ts'

import { keptShapes } from './keptShapes.ts'

// Raised with every change of what is kept; a shape that does not fit is forgotten either way.
const SHAPE = '1'
const MAX_AGE_MS = 30 * 24 * 60 * 60_000
const NOTHING = Symbol('nothing')

/** React Query's answers in a device's database. Nothing that goes wrong there costs a list. */
export function createListPersister(lists: ListStore, kept: KeptQuery): QueryPersister {
  return experimental_createQueryPersister<unknown>({
    buster: `${kept.as} ${SHAPE}`,
    maxAge: MAX_AGE_MS,
    prefix: 'list',
    refetchOnRestore: false,
    storage: {
      getItem: (key) => lists.get(key).catch(() => undefined),
      setItem: (key, value) => (value === NOTHING ? undefined : lists.set(key, value).catch(() => undefined)),
      removeItem: (key) => lists.delete(key).catch(() => undefined),
    },
    serialize({ state, ...query }) {
      const data = kept.keep === undefined ? state.data : kept.keep(state.data)
      return data === undefined ? NOTHING : { ...query, state: { ...state, data, error: null } }
    },
    // Throws at what does not fit, which the persister then forgets.
    deserialize(value) {
      const { state, ...query } = v.parse(persistedQuery, value)
      const data = v.parse(keptShapes[kept.as], state.data)
      return { ...query, state: { ...state, data: kept.restore?.(data) ?? data } }
    },
  }).persisterFn
}

const persistedQuery = v.custom<PersistedQuery>((value) => v.is(envelope, value))

const envelope = v.object({
  buster: v.string(),
  queryHash: v.string(),
  queryKey: v.custom<QueryKey>(Array.isArray),
  state: v.object({ dataUpdatedAt: v.number(), data: v.unknown() }),
})
