import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import { NetworkError, NoAccessError, RequestError, SignedOutError } from '#rocketchat/errors.ts'

import { createMediaLoader, type MediaLoader } from './createMediaLoader.ts'
import { createObjectUrlCache } from './createObjectUrlCache.ts'

/** A server whose answers the test gives one by one. */
function setUp(maxAtOnce = 4) {
  const network = { isOnline: true }
  const asked: string[] = []
  const open = new Map<string, { answer: (response: Response) => void; refuse: (error: Error) => void }>()
  const revoked: string[] = []
  const forgotten: string[] = []
  const making = new Map<string, (small: Blob) => void>()
  const cache = createObjectUrlCache({
    maxBytes: 1000,
    create: () => `blob:${String(Math.random())}`,
    revoke: (url) => revoked.push(url),
  })
  const loader = createMediaLoader({
    maxAtOnce,
    isOnline: () => network.isOnline,
    cache,
    smallPictures: {
      recall: (id) => Promise.resolve(id === 'kept' ? new Blob(['kept'], { type: 'image/webp' }) : undefined),
      forget: (id) => forgotten.push(id),
      fetch: async (picture, fetchBlob) => {
        const original = await fetchBlob(picture)
        if (picture.id === 'kept') return original
        return new Promise((resolve) => making.set(picture.id, resolve))
      },
    },
    fetchFile: ({ id }, { signal }) => {
      asked.push(id)
      return new Promise((resolve, reject) => {
        open.set(id, { answer: resolve, refuse: reject })
        signal.addEventListener('abort', () => {
          open.delete(id)
          reject(new DOMException('', 'AbortError'))
        })
      })
    },
  })
  function answer(id: string, body = 'picture', type = 'image/png') {
    open.get(id)?.answer(new Response(body, { headers: { 'content-type': type } }))
    open.delete(id)
  }
  function refuse(id: string, error: Error) {
    open.get(id)?.refuse(error)
    open.delete(id)
  }
  return {
    loader,
    network,
    asked,
    open,
    answer,
    refuse,
    revoked,
    forgotten,
    making,
    byteCount: cache.byteCount,
  }
}

const keptPicture = { id: 'kept', name: 'kept.jpg', type: 'image/jpeg', dimensions: undefined }

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const ask = (loader: MediaLoader, id: string, priority = 1) => loader.open({ id, name: id }, { priority })

test('asks for four at a time, the nearest first', async () => {
  const { loader, asked, answer } = setUp()
  const leases = ['f', 'e', 'd', 'c', 'b', 'a'].map((id, index) => ask(loader, id, 6 - index))
  await settle()
  expect(asked).toEqual(['a', 'b', 'c', 'd'])

  leases[0]?.setPriority(0)
  answer('b')
  await settle()
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'f'])
})

test('never has more than its number under way, and asks for nothing that nobody wants', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ id: fc.integer({ min: 0, max: 12 }), what: fc.constantFrom('open', 'close', 'answer') }),
      ),
      async (steps) => {
        const { loader, open, answer } = setUp(3)
        const leases = new Map<string, ReturnType<MediaLoader['open']>>()
        for (const step of steps) {
          const id = String(step.id)
          if (step.what === 'open' && !leases.has(id)) leases.set(id, ask(loader, id))
          if (step.what === 'answer') answer(id)
          if (step.what === 'close') {
            leases.get(id)?.close()
            leases.delete(id)
          }
          for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
          expect(open.size).toBeLessThanOrEqual(3)
          for (const asked of open.keys()) expect([...leases.keys()]).toContain(asked)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('equal requests share one answer', async () => {
  const { loader, asked, answer } = setUp()
  const [one, two] = [ask(loader, 'a'), ask(loader, 'a')]
  await settle()
  answer('a')
  await settle()

  expect(asked).toEqual(['a'])
  expect(one.getSnapshot()).toMatchObject({ state: 'ready', type: 'image/png', size: 7 })
  expect(two.getSnapshot()).toBe(one.getSnapshot())
})

test('ends a download that the last one left, and keeps one that was left and taken up at once', async () => {
  const { loader, asked, open } = setUp()
  const left = ask(loader, 'left')
  const moved = ask(loader, 'moved')
  await settle()

  left.close()
  moved.close()
  ask(loader, 'moved')
  await settle()

  expect([...open.keys()]).toEqual(['moved'])
  expect(asked).toEqual(['left', 'moved'])
})

test('a picture seen before is there at once', async () => {
  const { loader, asked, answer } = setUp()
  const first = ask(loader, 'a')
  await settle()
  answer('a')
  await settle()
  first.close()
  await settle()

  expect(ask(loader, 'a').getSnapshot().state).toBe('ready')
  expect(asked).toEqual(['a'])
})

test.each([
  ['notMember', new NoAccessError('file-upload/a', 403)],
  ['gone', new RequestError('file-upload/a', 404)],
  ['network', new NetworkError('file-upload/a')],
  ['signedOut', new SignedOutError('file-upload/a')],
])('says %s, and tries again when asked', async (reason, error) => {
  const { loader, asked, answer, refuse } = setUp()
  const lease = ask(loader, 'a')
  await settle()
  refuse('a', error)
  await settle()

  const media = lease.getSnapshot()
  expect(media).toMatchObject({ state: 'failed', reason })
  if (media.state === 'failed') media.retry()
  await settle()
  answer('a')
  await settle()
  expect(lease.getSnapshot().state).toBe('ready')
  expect(asked).toEqual(['a', 'a'])
})

test('asks again by itself for what a lost network kept away, and for nothing else', async () => {
  const { loader, network, asked, answer, refuse } = setUp()
  const lost = ask(loader, 'a')
  const broken = ask(loader, 'b')
  ask(loader, 'c')
  await settle()
  network.isOnline = false
  refuse('a', new NetworkError('file-upload/a'))
  refuse('b', new TypeError('network error'))
  refuse('c', new RequestError('file-upload/c', 404))
  await settle()
  expect(lost.getSnapshot()).toMatchObject({ state: 'failed', reason: 'offline' })

  network.isOnline = true
  loader.resume()
  await settle()
  expect(asked).toEqual(['a', 'b', 'c', 'a', 'b'])
  answer('a')
  answer('b')
  await settle()
  expect([lost.getSnapshot().state, broken.getSnapshot().state]).toEqual(['ready', 'ready'])
})

test('asks again by itself for what failed for want of a session', async () => {
  const { loader, refuse } = setUp()
  const lease = ask(loader, 'a')
  await settle()
  refuse('a', new SignedOutError('file-upload/a'))
  await settle()

  loader.setFetchFile(() => Promise.resolve(new Response('picture')))
  await settle()

  expect(lease.getSnapshot().state).toBe('ready')
})

test('signing out ends downloads and revokes what is shown', async () => {
  const { loader, open, answer, revoked } = setUp()
  const onChange = vi.fn<() => void>()
  const shown = loader.open({ id: 'a', name: 'a' }, { priority: 1, onChange })
  ask(loader, 'b')
  await settle()
  answer('a')
  await settle()

  loader.clear()

  expect(open.size).toBe(0)
  expect(revoked).toHaveLength(1)
  expect(shown.getSnapshot()).toEqual({ state: 'idle' })
})

test('a page sent as a picture never becomes a page of ours', async () => {
  const { loader, answer } = setUp()
  const lease = ask(loader, 'a')
  await settle()
  answer('a', '<script>', 'text/html; charset=utf-8')
  await settle()

  expect(lease.getSnapshot()).toMatchObject({ type: 'application/octet-stream' })
})

test('what this device kept is shown without asking the server', async () => {
  const { loader, asked } = setUp()
  const lease = loader.openSmall(keptPicture, { priority: Infinity })
  await settle()

  expect(lease.getSnapshot()).toMatchObject({ state: 'ready', type: 'image/webp', size: 4 })
  expect(asked).toEqual([])
})

test('a kept picture that does not show is forgotten, and asked for once', async () => {
  const { loader, asked, answer, forgotten, revoked } = setUp()
  const lease = loader.openSmall(keptPicture, { priority: 1 })
  await settle()
  const fromDevice = lease.getSnapshot()
  if (fromDevice.state === 'ready') fromDevice.replace?.()
  await settle()
  answer('kept', 'from the server')
  await settle()

  expect(forgotten).toEqual(['kept'])
  expect(revoked).toHaveLength(1)
  expect(asked).toEqual(['kept'])
  expect(lease.getSnapshot()).toMatchObject({ state: 'ready', size: 15 })
  expect(lease.getSnapshot()).not.toHaveProperty('replace')
})

test('waits with an infinite priority until somebody wants it', async () => {
  const { loader, asked } = setUp()
  const lease = loader.openSmall({ ...keptPicture, id: 'a' }, { priority: Infinity })
  await settle()
  expect(asked).toEqual([])

  lease.setPriority(10)
  await settle()
  expect(asked).toEqual(['a'])
})

test('a tile and a viewer of the same picture hold two different things', async () => {
  const { loader, answer } = setUp()
  const tile = loader.openSmall(keptPicture, { priority: 1 })
  const viewer = ask(loader, 'kept')
  await settle()
  answer('kept', 'the original')
  await settle()

  expect(tile.getSnapshot()).toMatchObject({ size: 4 })
  expect(viewer.getSnapshot()).toMatchObject({ size: 12 })
})

test('a small picture that was made when its tile had gone is there for the next one', async () => {
  const { loader, asked, answer, making } = setUp()
  const tile = loader.openSmall({ ...keptPicture, id: 'a' }, { priority: 1 })
  await settle()
  answer('a')
  await settle()
  tile.close()
  await settle()
  making.get('a')?.(new Blob(['made']))
  await settle()

  expect(loader.openSmall({ ...keptPicture, id: 'a' }, { priority: 1 }).getSnapshot()).toMatchObject({
    state: 'ready',
    size: 4,
  })
  expect(asked).toEqual(['a'])
})

test('nothing that arrives after signing out is kept', async () => {
  const { loader, answer, making, byteCount } = setUp()
  loader.openSmall({ ...keptPicture, id: 'a' }, { priority: 1 })
  await settle()
  answer('a')
  await settle()
  loader.clear()
  making.get('a')?.(new Blob(['made']))
  await settle()

  expect(byteCount()).toBe(0)
})
