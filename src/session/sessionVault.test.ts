import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createSessionVault, KEY_PREFIX, type StoredSession } from './sessionVault.ts'

const session: StoredSession = {
  server: 'https://chat.example.com',
  userId: 'jonah',
  token: 'secret',
  username: 'jonah.reyes',
  name: 'Jonah Reyes',
  credentialKind: 'password',
}

/** Enough of the browser's storage; entries are its own properties, as there. */
function createArea(): Storage {
  const area: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => area[key] ?? null,
    setItem: (key: string, value: string) => {
      area[key] = value
    },
    removeItem: (key: string) => {
      Reflect.deleteProperty(area, key)
    },
  }
  return Object.setPrototypeOf(area, methods) as Storage
}

const blocked = () => {
  throw new DOMException("Failed to read the 'localStorage' property", 'SecurityError')
}

const full = () => {
  const area = createArea()
  return Object.assign(Object.create(area) as Storage, {
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
}

test('a tab keeps its session to itself, a device shares it', () => {
  const tab = createArea()
  const device = createArea()
  const vault = createSessionVault(
    () => tab,
    () => device,
  )

  expect(vault.save(session, 'tab')).toBe('tab')
  expect(vault.load(session.server)).toEqual({ session, place: 'tab' })
  expect(Object.keys(device)).toEqual([])

  expect(vault.save(session, 'device')).toBe('device')
  expect(vault.load(session.server)).toEqual({ session, place: 'device' })
  expect(Object.keys(tab)).toEqual([])
})

test('sessions are kept apart by server', () => {
  const area = createArea()
  const vault = createSessionVault(createArea, () => area)
  const other = { ...session, server: 'https://other.example', token: 'other' }

  vault.save(session, 'device')
  vault.save(other, 'device')
  vault.forget(session.server)

  expect(vault.load(session.server)).toBeUndefined()
  expect(vault.load(other.server)?.session).toEqual(other)
  expect(vault.load(undefined)?.session).toEqual(other)
})

test.each([
  ['all storage is blocked', blocked, blocked, 'device', 'memory'],
  ['only the device is blocked', createArea, blocked, 'device', 'tab'],
  ['all storage is full', full, full, 'device', 'memory'],
] as const)('when %s, it is kept where there is room', (_case, tab, device, asked, got) => {
  const tabArea = tab === createArea ? createArea() : undefined
  const vault = createSessionVault(() => tabArea ?? tab(), device)

  expect(vault.save(session, asked)).toBe(got)
  expect(vault.canKeep()).toBe(false)
  expect(vault.load(session.server)?.session).toEqual(got === 'tab' ? session : undefined)
  expect(() => {
    vault.forget(session.server)
  }).not.toThrow()
})

test('what is not a session is ignored, whatever stands there', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .record(
            { userId: fc.anything(), token: fc.anything(), name: fc.anything(), server: fc.string() },
            { requiredKeys: [] },
          )
          .map((broken) => JSON.stringify({ ...session, ...broken, credentialKind: 'cookie' })),
      ),
      (value) => {
        const area = createArea()
        area.setItem(KEY_PREFIX + session.server, value)
        expect(createSessionVault(() => area, createArea).load(session.server)).toBeUndefined()
      },
    ),
  )
})

test('a session under the name of another server is ignored', () => {
  const area = createArea()
  area.setItem(`${KEY_PREFIX}https://evil.example`, JSON.stringify(session))

  expect(createSessionVault(() => area, createArea).load('https://evil.example')).toBeUndefined()
})
