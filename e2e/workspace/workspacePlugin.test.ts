import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Connect, ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { workspaceBanner, workspacePlugin } from './workspacePlugin.ts'

const stack: { handle: Connect.NextHandleFunction }[] = []
const server = createServer((request, response) => {
  stack[0]?.handle(request, response, () => response.end('the app'))
})
let origin = ''

beforeAll(async () => {
  const { configureServer } = workspacePlugin()
  // Only what the plugin uses of Vite's server.
  const vite = { middlewares: { stack }, httpServer: server } as unknown as ViteDevServer
  if (typeof configureServer === 'function') await configureServer.call({} as never, vite)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // Three years of content are made for the first question.
  await turn({ action: 'calls' })
}, 60_000)

afterAll(() => {
  server.close()
})

async function turn(body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/__workspace`, { method: 'POST', body: JSON.stringify(body) })
  return (await response.json()) as Record<string, unknown>
}

test('answers below the root of the origin, and leaves everything else to the app', async () => {
  const info = await fetch(`${origin}/api/info`)
  expect(await info.json()).toMatchObject({ version: '8.8' })
  for (const path of ['/', '/room/designwall/images', '/assets/x.js', '/vitrine/api/info', '/apis']) {
    const answer = await fetch(origin + path)
    expect(await answer.text()).toBe('the app')
  }
})

test('takes a JSON body, sends a picture', async () => {
  const login = await fetch(`${origin}/api/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ user: 'jonah.reyes', password: 'vitrine' }),
  })
  const { data } = (await login.json()) as { data: { userId: string; authToken: string } }
  const added = await turn({ action: 'addPicture', roomId: 'general', width: 64, height: 48 })
  const file = added['file'] as { _id: string }
  const picture = await fetch(`${origin}/file-upload/${file._id}/x`, {
    headers: { 'x-user-id': data.userId, 'x-auth-token': data.authToken },
  })
  expect(picture.status).toBe(200)
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(0)
})

test('can lose the network, or the connection half way', async () => {
  await turn({ action: 'fault', route: 'info', kind: 'network', times: 1 })
  await expect(fetch(`${origin}/api/info`)).rejects.toThrow('fetch failed')
  await turn({ action: 'fault', route: 'info', kind: 'cutOff', times: 1 })
  const half = await fetch(`${origin}/api/info`)
  await expect(half.text()).rejects.toThrow('terminated')
  expect((await fetch(`${origin}/api/info`)).status).toBe(200)
})

test('survives a reader who leaves', async () => {
  await turn({ action: 'fault', route: 'info', kind: 'slow', ms: 5_000, times: 1 })
  const leaving = new AbortController()
  const asked = fetch(`${origin}/api/info`, { signal: leaving.signal })
  leaving.abort()
  await expect(asked).rejects.toThrow('aborted')
  expect((await fetch(`${origin}/api/info`)).status).toBe(200)
})

test('opens a websocket, at its own path', async () => {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/websocket`)
  socket.on('open', () => {
    socket.send(JSON.stringify({ msg: 'connect', version: '1', support: ['1'] }))
  })
  const heard = await new Promise<string[]>((resolve) => {
    const texts: string[] = []
    socket.on('message', (data: Buffer) => {
      texts.push(data.toString())
      if (texts.length === 2) resolve(texts)
    })
  })
  expect(heard[0]).toBe('{"server_id":"0"}')
  expect(heard[1]).toContain('connected')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await turn({ action: 'socket', turn: 'cut' })
  await closed
})

test('mounts nothing where a real server answers', () => {
  expect(Object.keys(workspacePlugin({ isEnabled: false }))).toEqual(['name'])
})

test('says who can sign in', () => {
  const text = workspaceBanner().join('\n')
  for (const name of ['jonah.reyes', 'ada.brandt', 'mei.tanaka', 'ines.okafor']) expect(text).toContain(name)
  expect(text).toMatch(/code, printed here when it is asked for \(secret [A-Z2-7]{32}\)/)
})
