import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createObjectUrlCache } from './createObjectUrlCache.ts'

const MAX_BYTES = 100

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      id: fc.integer({ min: 0, max: 8 }),
      size: fc.integer({ min: 0, max: 130 }),
    }),
    fc.record({ kind: fc.constantFrom('hold', 'release'), id: fc.integer({ min: 0, max: 8 }) }),
  ),
  { maxLength: 80 },
)

function setUp() {
  const created: string[] = []
  const revoked: string[] = []
  const cache = createObjectUrlCache({
    maxBytes: MAX_BYTES,
    create: () => {
      created.push(`blob:${String(created.length)}`)
      return created.at(-1) ?? ''
    },
    revoke: (url) => revoked.push(url),
  })
  return { cache, created, revoked }
}

test('stays within its bytes but for what is held, and never revokes what is', () => {
  fc.assert(
    fc.property(steps, (actions) => {
      const { cache, created, revoked } = setUp()
      const held = new Map<string, { count: number; url: string; size: number }>()

      for (const action of actions) {
        const id = String(action.id)
        const mine = held.get(id)
        if (action.kind === 'release') {
          if (mine === undefined) continue
          cache.release(id)
          if (mine.count === 1) held.delete(id)
          else held.set(id, { ...mine, count: mine.count - 1 })
        } else {
          const media =
            action.kind === 'add' ? cache.add(id, new Blob(['x'.repeat(action.size)])) : cache.hold(id)
          if (media !== undefined) {
            held.set(id, { count: (mine?.count ?? 0) + 1, url: media.url, size: media.size })
          }
        }

        const heldBytes = [...held.values()].reduce((sum, { size }) => sum + size, 0)
        expect(cache.byteCount()).toBeLessThanOrEqual(Math.max(MAX_BYTES, heldBytes))
        for (const { url } of held.values()) expect(revoked).not.toContain(url)
      }

      cache.clear()
      expect(cache.byteCount()).toBe(0)
      expect(revoked.toSorted()).toEqual(created.toSorted())
    }),
  )
})

test('lets the longest unseen picture go first', () => {
  const { cache, revoked } = setUp()
  const [one, two] = ['one', 'two'].map((id) => cache.add(id, new Blob(['x'.repeat(50)])).url)
  cache.release('one')
  cache.release('two')
  cache.hold('one')
  cache.release('one')

  cache.add('three', new Blob(['x'.repeat(40)]))

  expect(revoked).toEqual([two])
  expect(cache.peek('one')?.url).toBe(one)
})
