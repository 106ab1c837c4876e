import { describe, expect, test } from 'vitest'

import { parseQuery } from './parseQuery.ts'
import { tryWorkspace } from './tryWorkspace.ts'

describe('the order of checks', () => {
  test('asks who before what: no credentials and no roomId is a 401', async () => {
    const { ask } = tryWorkspace()
    const answer = await ask('/api/v1/rooms.images')
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({
      success: false,
      error: 'You must be logged in to do this.',
      status: 'error',
      message: 'You must be logged in to do this.',
    })
  })

  test.each([
    ['no user id', { 'x-auth-token': 'good' }],
    ['no token', { 'x-user-id': 'jonah' }],
    ['a wrong token', { 'x-user-id': 'jonah', 'x-auth-token': 'bad' }],
    ["somebody else's token", { 'x-user-id': 'ada', 'x-auth-token': 'good' }],
    ['cookies only', { cookie: 'rc_uid=jonah; rc_token=good' }],
  ])('refuses %s', async (_what, headers) => {
    const workspace = tryWorkspace()
    const { token } = await workspace.as('jonah.reyes')
    const sent = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('good', token)]),
    )
    expect((await workspace.ask('/api/v1/me', { headers: sent })).status).toBe(401)
  })

  test('refuses a query before it counts the call', async () => {
    const workspace = tryWorkspace({ settings: {} })
    const jonah = await workspace.as('jonah.reyes')
    for (let call = 0; call < 15; call += 1) {
      const refused = await jonah.get('rooms.images?roomId=group&_=1')
      expect(refused.status).toBe(400)
      expect(refused.headers.has('x-ratelimit-limit')).toBe(false)
      expect((await workspace.ask('/api/v1/rooms.images?roomId=group')).status).toBe(401)
    }
    expect((await jonah.get('rooms.images?roomId=group')).headers.get('x-ratelimit-remaining')).toBe('9')
  })

  test('names schema errors in the words of the route', async () => {
    const jonah = await tryWorkspace().as('jonah.reyes')
    expect((await jonah.get('rooms.images')).body).toEqual({
      success: false,
      errorType: 'error-invalid-params',
      error: "must have required property 'roomId'",
    })
    const legacy = await jonah.get('groups.messages?roomId=group&roomName=the-group')
    expect(legacy.body['errorType']).toBe('invalid-params')
    expect(legacy.body['error']).toBe('must match exactly one schema in oneOf [invalid-params]')
  })
})

describe('the limiter', () => {
  test('allows ten calls a minute, says how many are left, and then how long to wait', async () => {
    const workspace = tryWorkspace({ settings: {} })
    const jonah = await workspace.as('jonah.reyes')
    for (let left = 9; left >= 0; left -= 1) {
      const answer = await jonah.get('me')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('x-ratelimit-limit')).toBe('10')
      expect(answer.headers.get('x-ratelimit-remaining')).toBe(String(left))
      workspace.clock.now += 1000
    }
    const refused = await jonah.get('me')
    expect(refused.status).toBe(429)
    expect(refused.body).toEqual({
      success: false,
      error:
        'Error, too many requests. Please slow down. You must wait 50 seconds before trying this endpoint again. [error-too-many-requests]',
    })
    expect(refused.headers.get('x-ratelimit-reset')).toBe(String(workspace.clock.now + 50_000))
    expect(refused.headers.has('retry-after')).toBe(false)
  })

  test('a refused call does not make the wait longer', async () => {
    const workspace = tryWorkspace({ settings: {} })
    const jonah = await workspace.as('jonah.reyes')
    for (let call = 0; call < 11; call += 1) await jonah.get('me')
    workspace.clock.now += 59_999
    expect((await jonah.get('me')).status).toBe(429)
    workspace.clock.now += 1
    expect((await jonah.get('me')).status).toBe(200)
  })

  test('counts by endpoint, method and address, not by person', async () => {
    const workspace = tryWorkspace({ settings: {} })
    const [jonah, ada] = [await workspace.as('jonah.reyes'), await workspace.as('ada.brandt')]
    for (let call = 0; call < 10; call += 1) await jonah.get('me')
    expect((await ada.get('me')).status).toBe(429)
    expect((await jonah.get('rooms.get')).status).toBe(200)
    expect((await jonah.get('me', '10.0.0.7')).status).toBe(200)
    expect(
      (await workspace.ask('/api/v1/me', { headers: { ...ada.headers, 'x-real-ip': '10.0.0.8' } })).status,
    ).toBe(200)
  })

  test('counts the open endpoints too, failed sign-ins included', async () => {
    const workspace = tryWorkspace({ settings: {} })
    for (let call = 0; call < 10; call += 1) {
      expect((await workspace.post('/api/v1/login', { user: 'jonah.reyes', password: 'wrong' })).status).toBe(
        401,
      )
      expect((await workspace.ask('/api/info')).status).toBe(200)
    }
    expect((await workspace.post('/api/v1/login', { user: 'jonah.reyes', password: 'vitrine' })).status).toBe(
      429,
    )
    expect((await workspace.ask('/api/info')).status).toBe(429)
  })

  test('leaves files alone', async () => {
    const workspace = tryWorkspace({ settings: {} })
    const jonah = await workspace.as('jonah.reyes')
    for (let call = 0; call < 12; call += 1) {
      const answer = await jonah.file('/file-upload/p0/x')
      expect(answer.status).toBe(200)
      expect(answer.headers.has('x-ratelimit-limit')).toBe(false)
    }
  })

  test('sends no headers at all when it is off', async () => {
    const jonah = await tryWorkspace().as('jonah.reyes')
    expect((await jonah.get('me')).headers.has('x-ratelimit-limit')).toBe(false)
  })
})

describe('what is around the endpoints', () => {
  test('no answer may be kept by the browser', async () => {
    const answer = await tryWorkspace().ask('/api/info')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.body['version']).toBe('8.8')
  })

  test.each(['/api/v1/nope', '/api/v1/channels.images', '/api/v2/me', '/api/v1/'])(
    '%s is a text of 404',
    async (path) => {
      const answer = await tryWorkspace().ask(path)
      expect([answer.status, answer.text]).toEqual([404, '404 Not Found'])
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    },
  )

  test('a wrong base address answers 200 with a page', async () => {
    const answer = await tryWorkspace().ask('/home/api/v1/me')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  })

  test('refuses a query with more than 500 values of one key', async () => {
    const jonah = await tryWorkspace().as('jonah.reyes')
    const answer = await jonah.get(`rooms.images?${'roomId[]=a&'.repeat(501)}`)
    expect([answer.status, answer.body]).toEqual([400, { success: false, error: 'Invalid query parameters' }])
    expect(parseQuery('a[]=1&a[]=2&b[c]=3&d=4&d=5')).toEqual({ a: ['1', '2'], b: { c: '3' }, d: ['4', '5'] })
  })

  test('refuses preflights of other origins, and lets simple requests be read', async () => {
    const { ask } = tryWorkspace()
    const preflight = await ask('/api/v1/me', {
      method: 'OPTIONS',
      headers: { origin: 'https://wiki.example.com' },
    })
    expect(preflight.status).toBe(405)
    expect(preflight.text).toBe('CORS not enabled. Go to "Admin > General > REST Api" to enable it.')
    expect(preflight.headers.has('access-control-allow-origin')).toBe(false)
    expect((await ask('/api/info')).headers.get('access-control-allow-origin')).toBe('*')
  })

  test('allows listed origins once CORS is on, but neither credentials nor our headers to be read', async () => {
    const workspace = tryWorkspace({
      settings: { API_Enable_CORS: true, API_CORS_Origin: 'https://wiki.example.com, https://b.example.com' },
    })
    const preflight = (origin: string) =>
      workspace.ask('/api/v1/me', { method: 'OPTIONS', headers: { origin } })
    const listed = await preflight('https://WIKI.example.com')
    expect(listed.status).toBe(200)
    expect(listed.headers.get('access-control-allow-headers')).toMatch(/X-Auth-Token/)
    expect(listed.headers.get('access-control-allow-headers')).not.toMatch(/x-2fa/i)
    for (const name of ['credentials', 'max-age', 'expose-headers']) {
      expect(
        name === 'expose-headers'
          ? listed.headers.has(`access-control-${name}`)
          : listed.headers.has(`access-control-allow-${name}`),
      ).toBe(false)
    }
    expect((await preflight('https://evil.example.com')).text).toBe('Invalid origin')
  })
})
