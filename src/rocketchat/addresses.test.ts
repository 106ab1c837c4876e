import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { fileUrl } from './fileUrl.ts'
import { parseFileUrl } from './parseFileUrl.ts'
import { pictureHref, safeHref } from './safeHref.ts'
import { parseServerAddress } from './serverAddress.ts'

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
])('%j is the server %s', (typed, server) => {
  expect(parseServerAddress(typed)).toBe(server)
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
  expect(parseServerAddress(typed)).toBeUndefined()
})

test('a server’s address is its own, and ends without slash, query or fragment', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'xsmall' }), (typed) => {
      const server = parseServerAddress(typed)
      expect(server).toBeDefined()
      expect(parseServerAddress(server ?? '')).toBe(server)
      expect(server).not.toMatch(/[?#]|\/$/)
    }),
    { numRuns: 50 },
  )
})

const SERVER = 'https://chat.example.com/chat'

test.each(['a#b?c%d/e.png', '  .png', '日本 🏔️.jpg', '\u202Egnp.exe', 'x'.repeat(255)])(
  'a file named %j has an address that leads to its id and back to its name',
  (name) => {
    const url = fileUrl(SERVER, { id: 'f1', name })
    expect(new URL(url).pathname).toMatch(/^\/chat\/file-upload\/f1\/[^/]+$/)
    expect(new URL(url).search + new URL(url).hash).toBe('')
    expect(parseFileUrl(url, { server: SERVER, fileNames: new Map() })).toEqual({ id: 'f1', name })
  },
)

test('any name makes an address, half a surrogate pair and nothing at all included', () => {
  expect(fileUrl(SERVER, { id: 'f1', name: '\uD83D.png' })).toBe(`${SERVER}/file-upload/f1/%EF%BF%BD.png`)
  expect(fileUrl(SERVER, { id: 'f1', name: '' }, { download: true })).toBe(
    `${SERVER}/file-upload/f1/file?download`,
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const { pathname, search, hash } = new URL(fileUrl(SERVER, { id: 'f1', name }))
      expect(pathname.startsWith('/chat/file-upload/f1/')).toBe(true)
      expect(search + hash).toBe('')
    }),
  )
})

test.each([
  ['https://example.com/a', 'https://example.com/a'],
  ['mailto:ada@example.com', 'mailto:ada@example.com'],
  ['tel:+49123', 'tel:+49123'],
  ['//www.example.com', 'https://www.example.com/'],
  ['javascript:alert(1)', undefined],
  ['\u0001javascript:alert(1)', undefined],
  ['blob:https://example.com/x', undefined],
  ['example.com', undefined],
  ['', undefined],
])('%j is linked as %j', (src, href) => {
  expect(safeHref(src)).toBe(href)
})

test('whatever is typed, a link never leads to another scheme, nor a picture off the web', () => {
  const src = fc.oneof(
    fc.string(),
    fc.webUrl({ size: 'xsmall' }),
    fc.stringMatching(/^[\s\0]?j?a?v?ascript:.*$/),
  )
  fc.assert(
    fc.property(src, (text) => {
      expect(safeHref(text) ?? 'https:').toMatch(/^(https?|mailto|tel):/)
      expect(pictureHref(text) ?? 'https:').toMatch(/^https?:/)
    }),
  )
})
