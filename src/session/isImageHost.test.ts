import { expect, test } from 'vitest'

import { matchesSource } from './isImageHost.ts'

test.each([
  ['https://i.example.com', 'https://i.example.com/a.png'],
  ['https://i.example.com', 'https://i.example.com:443/a.png'],
  ['i.example.com', 'https://i.example.com/a.png'],
  ['http://i.example.com', 'https://i.example.com/a.png'],
  ['https://*.example.org', 'https://eu.pictures.example.org/a.png'],
  ['storage.example:9000', 'https://storage.example:9000/bucket/a.png?X-Amz-Signature=s'],
  ['storage.example:*', 'https://storage.example:9000/a.png'],
  ['https://i.example.com/pictures/', 'https://i.example.com/pictures/a.png'],
  ['https:', 'https://anywhere.example/a.png'],
])('%s lets %s in', (source, address) => {
  expect(matchesSource(source, new URL(address), 'https:')).toBe(true)
})

test.each([
  ['https://i.example.com', 'http://i.example.com/a.png'],
  ['https://i.example.com', 'https://i.example.com:8443/a.png'],
  ['https://i.example.com', 'https://i.example.com.evil.example/a.png'],
  ['i.example.com', 'http://i.example.com/a.png'],
  ['https://*.example.org', 'https://example.org/a.png'],
  ['https://*.example.org', 'https://evilexample.org/a.png'],
  ['https://i.example.com/pictures/', 'https://i.example.com/other/a.png'],
  ["'self'", 'https://self/a.png'],
  ["'none'", 'https://none/a.png'],
  ['https://i.example.com', 'data:image/png;base64,'],
])('%s keeps %s out', (source, address) => {
  expect(matchesSource(source, new URL(address), 'https:')).toBe(false)
})

test('a page without encryption may name hosts without it', () => {
  const url = new URL('http://storage.localhost:5180/a.png')
  expect(matchesSource('storage.localhost:5180', url, 'http:')).toBe(true)
})
