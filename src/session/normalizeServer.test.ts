import fc from 'fast-check'
import { expect, test } from 'vitest'

import { normalizeServer } from './normalizeServer.ts'

test.each([
  ['https://chat.example.com', 'https://chat.example.com'],
  ['https://chat.example.com/', 'https://chat.example.com'],
  ['  chat.example.com  ', 'https://chat.example.com'],
  ['chat.example.com:8443', 'https://chat.example.com:8443'],
  ['localhost:3000', 'http://localhost:3000'],
  ['https://example.com/chat/', 'https://example.com/chat'],
  ['https://example.com/chat/home', 'https://example.com/chat'],
  ['https://chat.example.com/channel/general?msg=x#y', 'https://chat.example.com'],
  ['https://chat.example.com/group/design/thread/1', 'https://chat.example.com'],
  ['https://chat.example.com/api/info', 'https://chat.example.com'],
  ['HTTPS://Chat.Example.COM/', 'https://chat.example.com'],
])('%j becomes %s', (typed, server) => {
  expect(normalizeServer(typed)).toBe(server)
})

test.each([
  '',
  '   ',
  'two words',
  'ftp://chat.example.com',
  'javascript:alert(1)',
  'https://',
  'https://me:secret@x.example',
])('%j is no server', (typed) => {
  expect(normalizeServer(typed)).toBeUndefined()
})

test('normalizing again changes nothing, and no slash, query or fragment stays at the end', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (typed) => {
      const server = normalizeServer(typed)
      expect(server).toBeDefined()
      expect(normalizeServer(server ?? '')).toBe(server)
      expect(server).not.toMatch(/[?#]|\/$/)
    }),
  )
})
