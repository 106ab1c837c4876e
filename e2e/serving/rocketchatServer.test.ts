import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { FORWARDED_PATH, parseServerUrl, probeServer } from './rocketchatServer.ts'

const answers: Record<string, { type: string; body: string }> = {
  '/api/info': { type: 'application/json', body: '{"version":"8.8","success":true}' },
  '/html/api/info': { type: 'text/html', body: '<!doctype html>' },
  '/other/api/info': { type: 'application/json', body: '{"name":"another product"}' },
  '/chat/api/info': { type: 'application/json', body: '{"version":"7.4"}' },
}

const server = createServer((request, response) => {
  const answer = answers[request.url ?? '']
  response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': answer?.type ?? 'text/plain' })
  response.end(answer?.body ?? '404 Not Found')
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
})
afterAll(() => {
  server.close()
})

test.each(['chat.example.com', 'ftp://chat.example', 'http://', 'not an address', ''])(
  'refuses %j with a sentence that names it',
  (text) => {
    expect(() => parseServerUrl(text)).toThrow(`ROCKETCHAT_URL is “${text}”, which is not an address`)
  },
)

test('never repeats a password that stood in the address', () => {
  expect(() => parseServerUrl('htp://me:secret@chat.example')).toThrow(/htp:\/\/chat\.example/)
  expect(parseServerUrl('https://me:secret@chat.example').href).toBe('https://chat.example/')
})

test.each([
  ['https://chat.example.com/', 'https://chat.example.com/'],
  ['https://chat.example.com/sub/path///', 'https://chat.example.com/sub/path'],
  ['http://localhost:3000/?a=b#c', 'http://localhost:3000/'],
])('reads %s as %s', (text, href) => {
  expect(parseServerUrl(text).href).toBe(href)
})

test('finds a server at the root and below a path', async () => {
  await expect(probeServer(parseServerUrl(origin))).resolves.toBe('8.8')
  await expect(probeServer(parseServerUrl(`${origin}/chat`))).resolves.toBe('7.4')
})

test.each(['/html', '/other', '/missing'])('says that %s is not a Rocket.Chat server', async (path) => {
  await expect(probeServer(parseServerUrl(origin + path))).rejects.toThrow(
    /answers, but not as a Rocket\.Chat server/,
  )
})

test('says that nothing answers', async () => {
  await expect(probeServer(parseServerUrl('http://127.0.0.1:9'))).rejects.toThrow(
    'Nothing answers at http://127.0.0.1:9',
  )
})

test.each([
  ['/api/v1/me', true],
  ['/file-upload/x/y.png', true],
  ['/ufs/GridFS:Uploads/x/y.png', true],
  ['/api', true],
  ['/apiary', false],
  ['/room/api/images', false],
  ['/avatars.css', false],
])('%s is forwarded: %s', (path, isForwarded) => {
  expect(FORWARDED_PATH.test(path)).toBe(isForwarded)
})
