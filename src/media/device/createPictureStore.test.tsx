import * as fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'

import { createPictureStore } from './createPictureStore.ts'
import { openDevice, openDeviceDatabase } from './openDevice.ts'

const MAX_BYTES = 100

let count = 0

/** A database of its own, with a clock that moves by one with every look at it. */
async function setUp({ maxBytes = MAX_BYTES, tabs = 1 } = {}) {
  count += 1
  const name = `test ${String(count)}`
  let moment = 0
  const now = () => (moment += 1)
  const opened = await Promise.all(
    Array.from({ length: tabs }, async () => {
      const database = await openDeviceDatabase(name, { onClose: () => undefined })
      return { database, store: createPictureStore(database, { maxBytes, now }) }
    }),
  )
  onTestFinished(async () => {
    for (const { database } of opened) database.close()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).addEventListener('success', resolve)
    })
  })
  const [first] = opened
  if (first === undefined) throw new Error('A test needs a tab')
  return { name, ...first, stores: opened.map(({ store }) => store) }
}

const pictureOf = (size: number) => new Blob(['x'.repeat(size)], { type: 'image/webp' })

/** What there should be, the longest unused first. */
function createModel() {
  const kept = new Map<string, number>()
  const total = () => [...kept.values()].reduce((sum, size) => sum + size, 0)
  return {
    kept,
    total,
    put(id: string, size: number) {
      if (size > MAX_BYTES) return
      kept.delete(id)
      kept.set(id, size)
      for (const oldest of kept.keys()) {
        if (total() <= MAX_BYTES) return
        kept.delete(oldest)
      }
    },
    use(id: string) {
      const size = kept.get(id)
      if (size === undefined) return undefined
      kept.delete(id)
      kept.set(id, size)
      return size
    },
  }
}

const id = fc.integer({ min: 0, max: 6 }).map(String)
const steps = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('put' as const), id, size: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ what: fc.constantFrom('get' as const, 'delete' as const), id }),
  ),
  { maxLength: 25 },
)

test('keeps what a list of the same size would, and is never above its bound', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (actions) => {
      const { database, store } = await setUp()
      const model = createModel()
      const found: (number | undefined)[] = []
      const expected: (number | undefined)[] = []
      for (const action of actions) {
        if (action.what === 'put') {
          await store.put(action.id, pictureOf(action.size))
          model.put(action.id, action.size)
        } else if (action.what === 'get') {
          found.push((await store.get(action.id))?.size)
          expected.push(model.use(action.id))
          await store.flush()
        } else {
          await store.delete(action.id)
          model.kept.delete(action.id)
        }
        expect(found).toEqual(expected)
        const pictures = await database.getAll('pictures')
        const bytes = pictures.reduce((sum, { size }) => sum + size, 0)
        expect(bytes).toBeLessThanOrEqual(MAX_BYTES)
        expect(await store.byteCount()).toBe(bytes)
        expect((await database.getAllKeys('pictures')).toSorted()).toEqual([...model.kept.keys()].toSorted())
      }
    }),
    { numRuns: 40 },
  )
})

test('two tabs that write at once stay within one bound', async () => {
  const { database, store, stores } = await setUp({ tabs: 2 })

  await Promise.all(
    stores.flatMap((tab, which) =>
      Array.from({ length: 20 }, (_, index) =>
        tab.put(`${String(which)} ${String(index)}`, pictureOf(5 + (index % 7))),
      ),
    ),
  )

  const bytes = (await database.getAll('pictures')).reduce((sum, { size }) => sum + size, 0)
  expect(bytes).toBeLessThanOrEqual(MAX_BYTES)
  expect(bytes).toBeGreaterThan(MAX_BYTES - 15)
  expect(await store.byteCount()).toBe(bytes)
})

test('takes no picture whose bytes are not those that were written', async () => {
  const { database, store } = await setUp()
  await store.put('cut', pictureOf(20))
  await store.put('empty', pictureOf(20))
  await store.put('lost', pictureOf(20))
  await database.put('pictures', pictureOf(7), 'cut')
  await database.put('pictures', pictureOf(0), 'empty')
  await database.delete('pictures', 'lost')

  for (const id of ['cut', 'empty', 'lost']) expect(await store.get(id)).toBeUndefined()

  await store.put('cut', pictureOf(30))
  expect((await store.get('cut'))?.size).toBe(30)
  expect(await store.byteCount()).toBe(70)
})

test('drops the older half, once, where the browser has less room than the bound', async () => {
  const { database, store } = await setUp()
  await store.put('old', pictureOf(40))
  await store.put('young', pictureOf(20))
  await store.put('younger', pictureOf(20))
  const transaction = vi.spyOn(database, 'transaction')
  const refuse = () => {
    throw new DOMException('No room', 'QuotaExceededError')
  }

  transaction.mockImplementationOnce(refuse)
  await store.put('new', pictureOf(30))
  expect(await database.getAllKeys('pictures')).toEqual(['young', 'younger'])
  expect(await store.byteCount()).toBe(40)

  transaction.mockImplementationOnce(refuse)
  await store.put('new', pictureOf(30))
  expect(await database.getAllKeys('pictures')).toEqual(['young', 'younger'])

  await store.put('new', pictureOf(30))
  expect(await store.byteCount()).toBe(70)
})

test('opening the same again finds what was kept', async () => {
  const { name, store } = await setUp()
  await store.put('a', pictureOf(10))

  const again = await openDevice(name, { onClose: () => undefined })
  onTestFinished(() => {
    again.close()
  })

  expect((await again.pictures.get('a'))?.type).toBe('image/webp')
})
