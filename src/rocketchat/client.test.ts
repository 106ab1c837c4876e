import { expect, test, vi } from 'vitest'

import { type ClientOptions, createClient } from './client.ts'
import { createScheduler } from './createScheduler.ts'
import { describeError } from './describeError.ts'
import { fetchMessage } from './messages.ts'
import { fetchRoomImages } from './roomImages.ts'
import { fetchRoom } from './rooms.ts'
import { fetchServerInfo } from './serverInfo.ts'
import { fetchMe, sendEmailCode, signIn } from './signIn.ts'

const SERVER = 'https://chat.example.com/chat'
const TOKEN = 'token-that-nobody-may-see'
const PASSWORD = ' pass word '

type Answers = (request: Request) => Response | Promise<Response>

/** A server that answers as told, at the page's own origin unless said otherwise. */
function fakeServer(answers: Answers, options: Partial<ClientOptions> = {}) {
  const requests: Request[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    requests.push(request)
    return answers(request)
  }
  const transport = { fetch, scheduler: createScheduler(), origin: 'https://chat.example.com' }
  const credentials = { userId: 'ada', token: TOKEN }
  return {
    requests,
    transport,
    client: createClient({ server: SERVER, credentials, ...transport, ...options }),
  }
}

const page = (body: string, status = 200, type = 'text/html') =>
  new Response(body, { status, headers: { 'content-type': type } })

function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

const refused = (body: Record<string, unknown>, status: number) => () =>
  Response.json({ success: false, ...body }, { status })

test.each<[string, Answers, string, Record<string, unknown>]>([
  ['a page of the web app', () => page('<!doctype html>'), 'NotRocketChatError', { status: 200 }],
  ['no such route', () => page('404 Not Found', 404, 'text/plain'), 'NotRocketChatError', { status: 404 }],
  ['a proxy’s refusal', () => page('<h1>Forbidden</h1>', 403), 'NotRocketChatError', { status: 403 }],
  ['an image of unknown room', refused({ error: 'unauthorized' }, 403), 'NoAccessError', { status: 403 }],
  ['the same from 9.0 on', refused({ error: 'forbidden' }, 403), 'NoAccessError', { status: 403 }],
  [
    'the same of messages',
    refused({ error: 'No match [error-room-not-found]', errorType: 'error-room-not-found' }, 400),
    'NoAccessError',
    { status: 400 },
  ],
  [
    'the same of rooms.info',
    refused({ error: 'not-allowed', errorType: 'Not Allowed' }, 400),
    'NoAccessError',
    {},
  ],
  ['an archived room', refused({ error: 'x [error-room-archived]' }, 400), 'RoomArchivedError', {}],
  [
    'wrong parameters',
    refused({ error: 'must be number', errorType: 'error-invalid-params' }, 400),
    'RequestError',
    { status: 400, errorType: 'error-invalid-params' },
  ],
  [
    'an expired token',
    refused({ status: 'error', message: 'You must be logged in' }, 401),
    'SignedOutError',
    {},
  ],
  ['a crash', () => page('Internal server error', 500, 'text/plain'), 'ServerError', { status: 500 }],
  ['a restart behind nginx', () => page('<h1>502 Bad Gateway</h1>', 502), 'ServerError', { status: 502 }],
  [
    'a proxy without a server',
    refused({ error: 'The address is not a URL.', errorType: 'vitrine-server-address' }, 502),
    'ServerAddressError',
    { sentence: 'The address is not a URL.' },
  ],
  [
    'an envelope without rows',
    () => Response.json({ success: true, total: 3 }),
    'UnexpectedResponseError',
    {},
  ],
  ['half a body', () => page('{"files": [', 200, 'application/json'), 'UnexpectedResponseError', {}],
  ['no object', () => Response.json(null), 'UnexpectedResponseError', {}],
  [
    'a redirect',
    () => Response.redirect('https://login.example/', 302),
    'NotRocketChatError',
    { status: 302 },
  ],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'NetworkError', {}],
])('%s is told apart', async (_name, answers, name, facts) => {
  const { client } = fakeServer(answers)
  const error = await failureOf(fetchRoomImages(client, { roomId: 'secret-room', offset: 0 }))

  expect(error).toMatchObject({ name, endpoint: expect.stringContaining('rooms.images'), ...facts })
  expect(JSON.stringify(error) + String(error)).not.toMatch(/secret-room|token-that/)
  const { title, detail } = describeError(error)
  expect(`${title} ${detail}`).not.toMatch(/!|sorry|undefined|Error:/i)
})

test('a refused token is told to whoever asked to know, a wrong password is not', async () => {
  const onSignedOut = vi.fn<() => void>()
  const { client, transport } = fakeServer(refused({ error: 'Unauthorized', message: 'Unauthorized' }, 401), {
    onSignedOut,
  })
  await failureOf(signIn(SERVER, { user: 'ada', password: PASSWORD }, transport))
  expect(onSignedOut).not.toHaveBeenCalled()
  await failureOf(fetchMe(client))
  expect(onSignedOut).toHaveBeenCalledOnce()
})

test('asks below the sub-path, with credentials in headers only, and follows no redirect with them', async () => {
  const { client, requests } = fakeServer(() => Response.json({ files: [], total: 0, success: true }))
  await fetchRoomImages(client, { roomId: 'r1', offset: 0 })

  const [request] = requests
  expect(request?.url).toBe(`${SERVER}/api/v1/rooms.images?roomId=r1&offset=0&count=100`)
  expect(request?.headers.get('x-user-id')).toBe('ada')
  expect(request?.headers.get('x-auth-token')).toBe(TOKEN)
  expect(request).toMatchObject({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' })
})

test('a page keeps its good rows, and counts the bad ones', async () => {
  const files = [
    { _id: 'a', name: 'a.png' },
    null,
    { name: 'no id' },
    { _id: 'h', _hidden: true },
    { _id: 'b', size: '9' },
  ]
  const { client } = fakeServer(() =>
    Response.json({ files, count: 100, offset: 0, total: 5, success: true }),
  )
  const images = await fetchRoomImages(client, { roomId: 'r1', offset: 0 })

  expect(images.images.map(({ id, isUnreadable }) => (isUnreadable === true ? 'unreadable' : id))).toEqual([
    'a',
    'unreadable',
    'unreadable',
    'b',
  ])
  expect(images).toMatchObject({ received: 5, total: 5 })
})

test('a message that is gone, or not ours to read, is no access', async () => {
  const { client } = fakeServer(() => Response.json({ success: false }, { status: 400 }))
  await expect(fetchMessage(client, 'm1')).rejects.toHaveProperty('name', 'NoAccessError')
})

test('a room by name asks for nothing but the name', async () => {
  const room = { _id: 'r1', t: 'p', name: 'design-wall', usersCount: 3 }
  const { client, requests } = fakeServer(() => Response.json({ room, success: true }))
  await expect(fetchRoom(client, { name: 'design wall' })).resolves.toMatchObject({
    id: 'r1',
    slug: 'design-wall',
  })
  expect(requests[0]?.url).toBe(`${SERVER}/api/v1/rooms.info?roomName=design+wall`)
})

test('reads the version of whatever answers as Rocket.Chat does', async () => {
  const answers = [{ version: '8.8', success: true }, { info: { version: '0.60.0' } }, { version: 8 }, []]
  const { transport } = fakeServer(() => Response.json(answers.shift()))
  await expect(fetchServerInfo(SERVER, transport)).resolves.toEqual({ version: '8.8' })
  await expect(fetchServerInfo(SERVER, transport)).resolves.toEqual({ version: '0.60.0' })
  await expect(fetchServerInfo(SERVER, transport)).rejects.toHaveProperty('name', 'NotRocketChatError')
  await expect(fetchServerInfo(SERVER, transport)).rejects.toHaveProperty('name', 'NotRocketChatError')
})

const elsewhere = { origin: 'https://vitrine.example' }

test('a server of another origin that answers, but not to us, has CORS off', async () => {
  const { client } = fakeServer((request) => {
    if (request.mode === 'no-cors') return new Response('')
    throw new TypeError('Failed to fetch')
  }, elsewhere)
  await expect(fetchMe(client)).rejects.toHaveProperty('name', 'CrossOriginError')
})

test('a server of another origin that does not answer at all is out of reach, and so is one that did before', async () => {
  let isOnline = false
  const { client } = fakeServer((request) => {
    if (!isOnline && request.mode !== 'no-cors') throw new TypeError('Failed to fetch')
    return Response.json({ _id: 'ada', username: 'ada', success: true })
  }, elsewhere)
  isOnline = true
  await fetchMe(client)
  isOnline = false
  await expect(fetchMe(client)).rejects.toHaveProperty('name', 'NetworkError')

  const { client: other } = fakeServer(() => Promise.reject(new TypeError('Failed to fetch')), elsewhere)
  await expect(fetchMe(other)).rejects.toHaveProperty('name', 'NetworkError')
})

test('signing in sends the name trimmed, the password as typed, and nothing else', async () => {
  const data = {
    userId: 'ada',
    authToken: TOKEN,
    me: { _id: 'ada', username: 'ada.brandt', name: 'Ada Brandt' },
  }
  const { transport, requests } = fakeServer(() => Response.json({ status: 'success', data }))
  await expect(
    signIn(SERVER, { user: ' ada ', password: PASSWORD, code: ' 123456 ' }, transport),
  ).resolves.toEqual({
    userId: 'ada',
    token: TOKEN,
    person: { id: 'ada', username: 'ada.brandt', name: 'Ada Brandt' },
  })
  await expect(requests[0]?.json()).resolves.toEqual({ user: 'ada', password: PASSWORD, code: '123456' })
  expect(requests[0]?.headers.get('content-type')).toBe('application/json')
})

test.each([
  ['Unauthorized', 'wrongCredentials'],
  ['totp-required', 'codeRequired'],
  ['totp-invalid', 'codeInvalid'],
  ['totp-max-attempts', 'tooManyCodes'],
  ['error-login-blocked-for-ip', 'addressBlocked'],
  ['error-login-blocked-for-user', 'userBlocked'],
  ['error-user-is-not-activated', 'notActivated'],
  ['error-app-user-is-not-allowed-to-login', 'appUser'],
  ['error-invalid-email', 'emailNotVerified'],
  ['error-user-has-no-roles', 'noRoles'],
  ['error-license-user-limit-reached', 'seatLimit'],
  ['error-of-tomorrow', 'other'],
])('the refusal %s means %s, bare or wrapped, and has a sentence of its own', async (code, reason) => {
  for (const error of [code, `You cannot sign in now [${code}]`]) {
    const { transport } = fakeServer(refused({ status: 'error', error, message: 'No' }, 401))
    const failure = await failureOf(signIn(SERVER, { user: 'ada', password: PASSWORD }, transport))
    expect(failure).toMatchObject({ name: 'SignInError', reason })
    expect(String(failure)).not.toContain(PASSWORD)
    expect(describeError(failure).detail).toMatch(/^[A-Z].*\.$/)
  }
})

test('a code that is asked for says how it comes', async () => {
  const details = {
    method: 'email',
    codeGenerated: true,
    availableMethods: ['email'],
    emailOrUsername: 'ada@example.com',
    codeExpires: '2026-11-19T13:00:00.000Z',
  }
  const { transport } = fakeServer(refused({ error: 'totp-required', details }, 401))
  await expect(signIn(SERVER, { user: 'ada', password: PASSWORD }, transport)).rejects.toHaveProperty(
    'details',
    {
      method: 'email',
      isCodeSent: true,
      emailOrUsername: 'ada@example.com',
      codeExpiresAt: Date.UTC(2026, 10, 19, 13),
    },
  )
})

test('a sign-in at the wrong address is no wrong password', async () => {
  const { transport } = fakeServer(() => page('<!doctype html>'))
  await expect(signIn(SERVER, { user: 'ada', password: PASSWORD }, transport)).rejects.toHaveProperty(
    'name',
    'NotRocketChatError',
  )
})

test('a sign-in without a token in the answer does not quote the answer', async () => {
  const { transport } = fakeServer(() => Response.json({ status: 'success', data: { authToken: TOKEN } }))
  const failure = await failureOf(signIn(SERVER, { user: 'ada', password: PASSWORD }, transport))
  expect(failure).toHaveProperty('name', 'UnexpectedResponseError')
  expect(failure).not.toHaveProperty('cause')
})

test('a new code is asked for by name', async () => {
  const { transport, requests } = fakeServer(() => Response.json({ success: true }))
  await sendEmailCode(SERVER, 'ada@example.com', transport)
  expect(requests[0]?.url).toBe(`${SERVER}/api/v1/users.2fa.sendEmailCode`)
  await expect(requests[0]?.json()).resolves.toEqual({ emailOrUsername: 'ada@example.com' })
})

const file = { id: 'f1', name: 'a#b.png' }

test('a file comes with our headers, from this server only', async () => {
  const { client, requests } = fakeServer(() => new Response('bytes'))
  await expect(client.fetchFile(file).then((response) => response.text())).resolves.toBe('bytes')
  expect(requests[0]?.url).toBe(`${SERVER}/file-upload/f1/a%23b.png`)
  expect(requests[0]?.headers.get('x-auth-token')).toBe(TOKEN)
  expect(requests[0]).toMatchObject({ credentials: 'omit', redirect: 'manual' })
})

const inBucket = 'https://bucket.example/f1?sig=s'

/** A server that keeps its files in a bucket, which answers as told. */
function serveBucket(bucket: () => Response, options: Partial<ClientOptions> = {}) {
  return fakeServer((request) => {
    if (request.url === inBucket) return bucket()
    return request.url.includes('replyWithRedirectUrl')
      ? Response.json({ redirectUrl: inBucket })
      : Response.redirect(inBucket, 302)
  }, options)
}

const mayReadFrom = ({ host }: URL) => host === 'bucket.example'

test('a file that is kept on a listed storage host is fetched there without our headers', async () => {
  const { client, requests } = serveBucket(() => new Response('stored'), { mayReadFrom })
  await expect(client.fetchFile(file).then((response) => response.text())).resolves.toBe('stored')
  const stored = requests.at(-1)
  expect(stored?.url).toBe(inBucket)
  expect(stored?.headers.get('x-auth-token')).toBeNull()
  expect(stored?.headers.get('x-user-id')).toBeNull()
})

test('a storage host that is not listed is never asked', async () => {
  const { client, requests } = serveBucket(() => new Response('stored'))
  await expect(client.fetchFile(file)).rejects.toHaveProperty('name', 'FileRedirectedError')
  expect(requests.map(({ url }) => new URL(url).origin)).not.toContain('https://bucket.example')
})

test('a storage host that refuses pages is said so, without its address', async () => {
  const refuse = () => {
    throw new TypeError('Refused to connect')
  }
  const failure = await failureOf(serveBucket(refuse, { mayReadFrom }).client.fetchFile(file))
  expect(failure).toHaveProperty('name', 'FileRedirectedError')
  expect(failure).not.toHaveProperty('cause')
  expect(String(failure)).not.toContain('sig=')
})

test.each([
  [403, 'NoAccessError'],
  [404, 'RequestError'],
  [500, 'ServerError'],
  [401, 'SignedOutError'],
])('a file that answers %i fails as %s', async (status, name) => {
  const { client } = fakeServer(() => new Response(null, { status }))
  await expect(client.fetchFile(file)).rejects.toHaveProperty('name', name)
})
