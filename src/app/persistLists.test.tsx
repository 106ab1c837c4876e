import { QueryObserver } from '@tanstack/react-query'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import { roomImagesQuery } from '#gallery/roomImagesQuery.ts'
import { deviceFor } from '#media/device/deviceFor.ts'
import type { Owner } from '#media/device/owner.ts'
import { sweepDevice } from '#media/device/sweepDevice.ts'
import { createClient } from '#rocketchat/client.ts'
import { joinedRoomsQuery } from '#rooms/joinedRoomsQuery.ts'
import { createSessionVault } from '#session/sessionVault.ts'

import { createQueryClient } from './createQueryClient.ts'

const owner: Owner = ['https://chat.example.com', 'jonah']
const vault = createSessionVault()
const KEY = 'list-' + JSON.stringify([...owner, 'room', 'r', 'images', 'newest'])

beforeEach(() => {
  const [server, userId] = owner
  const session = { server, userId, token: 't', username: userId, name: userId }
  vault.save({ ...session, credentialKind: 'password' }, 'device')
})

afterEach(async () => {
  localStorage.clear()
  await sweepDevice()
  await vi.waitUntil(async () => (await indexedDB.databases()).length === 0)
})

/** A visit: a fresh page, in front of a server that answers with these rooms, or not at all. */
function visit(answer: () => Promise<Response>) {
  const queryClient = createQueryClient()
  const fetch = vi.fn<typeof globalThis.fetch>(answer)
  const [server, userId] = owner
  const client = createClient({ server, credentials: { userId, token: 't' }, fetch, origin: server })
  client.scheduler.forget()
  onTestFinished(() => {
    client.scheduler.forget()
    queryClient.clear()
  })
  return { queryClient, client, fetch }
}

const json = (body: unknown) =>
  Promise.resolve(new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }))
const never = () => new Promise<Response>(() => undefined)
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

const images = (...ids: string[]) => {
  const files = ids.map((id) => ({
    _id: id,
    name: id,
    rid: 'r',
    type: 'image/png',
    userId: 'u',
  }))
  return () => json({ success: true, files, count: ids.length, offset: 0, total: ids.length })
}

function watchImages({ queryClient, client }: ReturnType<typeof visit>) {
  const observer = new QueryObserver(queryClient, roomImagesQuery(client, 'r'))
  onTestFinished(observer.subscribe(() => undefined))
  const ids = () =>
    observer.getCurrentResult().data?.stretches.flatMap(({ pages }) => pages.flat().map(({ id }) => id))
  return { observer, ids }
}

async function seeFirst(...ids: string[]) {
  const first = visit(images(...ids))
  const { ids: shown } = watchImages(first)
  await vi.waitFor(() => {
    expect(shown()).toEqual(ids)
  })
  await vi.waitFor(async () => {
    expect(await keptLists()).toHaveLength(1)
  })
}

/** Time passes between the visits. */
async function ageBy(ms: number) {
  const device = await deviceFor(owner)
  const [kept] = v.parse(v.array(v.looseObject({ state: v.looseObject({}) })), await keptLists())
  await device?.lists.set(KEY, { ...kept, state: { ...kept?.state, dataUpdatedAt: Date.now() - ms } })
}

async function keptLists(): Promise<unknown[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`vitrine ${owner.join(' ')}`)
    request.addEventListener('success', () => {
      resolve(request.result)
    })
  })
  const lists = await new Promise<unknown[]>((resolve) => {
    const request = database.transaction('lists').objectStore('lists').getAll()
    request.addEventListener('success', () => {
      resolve(request.result)
    })
  })
  database.close()
  return lists
}

test('the next visit shows the list of the last one before the server answers', async () => {
  await seeFirst('a', 'b')

  const { ids } = watchImages(visit(never))

  await vi.waitFor(() => {
    expect(ids()).toEqual(['a', 'b'])
  })
})

test('then the server is asked once, and what was deleted is gone', async () => {
  await seeFirst('a', 'b', 'c')
  await ageBy(3_600_000)

  const next = visit(images('a', 'c'))
  const { ids } = watchImages(next)

  await vi.waitFor(() => {
    expect(ids()).toEqual(['a', 'c'])
  })
  expect(next.fetch).toHaveBeenCalledTimes(1)
})

test('who only reloads the page asks nothing again', async () => {
  await seeFirst('a')

  const next = visit(images('a', 'b'))
  const { observer, ids } = watchImages(next)

  await vi.waitFor(() => {
    expect(observer.getCurrentResult().fetchStatus).toBe('idle')
    expect(ids()).toEqual(['a'])
  })
  expect(next.fetch).not.toHaveBeenCalled()
})

test('without a network the list stays, and nothing is left unhandled', async () => {
  const rejections: unknown[] = []
  const note = ({ reason }: PromiseRejectionEvent) => rejections.push(reason)
  addEventListener('unhandledrejection', note)
  onTestFinished(() => {
    removeEventListener('unhandledrejection', note)
  })
  await seeFirst('a')
  await ageBy(3_600_000)

  const { observer, ids } = watchImages(visit(offline))

  await vi.waitFor(() => {
    expect(observer.getCurrentResult().error).not.toBeNull()
  })
  expect(ids()).toEqual(['a'])
  expect(rejections).toEqual([])
})

test('what another version wrote is forgotten instead of shown', async () => {
  await seeFirst('a')
  const device = await deviceFor(owner)
  const [kept] = await keptLists()
  expect(await device?.lists.get(KEY)).toEqual(kept)
  const state = { data: { images: [{ id: 7 }] }, dataUpdatedAt: Date.now() }
  await device?.lists.set(KEY, { ...(kept as object), state })

  const { ids } = watchImages(visit(images('b')))

  await vi.waitFor(() => {
    expect(ids()).toEqual(['b'])
  })
})

test('a session of a tab leaves nothing, and asks the server at once', async () => {
  vault.forget(owner[0])

  const { ids } = watchImages(visit(images('a')))

  await vi.waitFor(() => {
    expect(ids()).toEqual(['a'])
  })
  expect(await indexedDB.databases()).toEqual([])
})

test('rooms come back as they were', async () => {
  const answer = (url: URL | RequestInfo) =>
    typeof url === 'string' && url.includes('subscriptions')
      ? json({
          success: true,
          update: [{ _id: 's', rid: 'r', name: 'wall', fname: 'Wall', t: 'p', u: { _id: 'jonah' } }],
          remove: [],
        })
      : json({ success: true, update: [{ _id: 'r', t: 'p', name: 'wall', fname: 'Wall' }], remove: [] })
  const first = visit(never)
  first.fetch.mockImplementation(answer)
  const watch = ({ queryClient, client }: ReturnType<typeof visit>) => {
    const observer = new QueryObserver(queryClient, joinedRoomsQuery(client))
    onTestFinished(observer.subscribe(() => undefined))
    return () => observer.getCurrentResult().data
  }
  const shown = watch(first)
  await vi.waitFor(async () => {
    expect(shown()).toHaveLength(1)
    expect(await keptLists()).toHaveLength(1)
  })

  const again = watch(visit(never))

  await vi.waitFor(() => {
    expect(again()).toEqual(shown())
  })
})
