import { describe, expect, test } from 'vitest'

import { tryWorkspace } from './tryWorkspace.ts'

const workspace = tryWorkspace()
const jonah = await workspace.as('jonah.reyes')
const stranger = await workspace.as('mei.tanaka')
const query = `rc_uid=jonah&rc_token=${jonah.token}`
const strangerCookie = `rc_uid=mei; rc_token=${stranger.token}`

describe('who may read a file', () => {
  test.each([
    ['nobody', '/file-upload/p0/x', {}, 403],
    ['headers', '/file-upload/p0/x', jonah.headers, 200],
    ['query', `/file-upload/p0/x?${query}`, {}, 200],
    ['cookies', '/file-upload/p0/x', { cookie: `a=b; rc_uid=jonah; rc_token=${jonah.token}` }, 200],
    [
      'stale cookies beat good headers',
      '/file-upload/p0/x',
      { ...jonah.headers, cookie: 'rc_uid=jonah; rc_token=stale' },
      403,
    ],
    [
      'good query beats stale cookies',
      `/file-upload/p0/x?${query}`,
      { cookie: 'rc_uid=jonah; rc_token=stale' },
      200,
    ],
    ['a stranger', '/file-upload/p0/x', { cookie: strangerCookie }, 403],
    ['the old address', '/ufs/GridFS:Uploads/p0/x', jonah.headers, 200],
    ['the old address, a stranger', '/ufs/GridFS:Uploads/p0/x', stranger.headers, 403],
    ['a public channel without membership', '/file-upload/notjoined-picture/x', jonah.headers, 403],
    ['a thumbnail', '/file-upload/thumb/x', jonah.headers, 200],
    ['an archived room', '/file-upload/archived-picture/x', jonah.headers, 200],
    ['an unknown file', '/file-upload/nope/x', jonah.headers, 404],
    ['no second slash', '/file-upload/p0', jonah.headers, 404],
    ['an empty name', '/file-upload/p0/', jonah.headers, 200],
    ['any name', '/file-upload/p0/a%20%23b%3F/c', jonah.headers, 200],
  ])('%s', async (_what, path, headers, status) => {
    const answer = await workspace.ask(path, { headers })
    expect(answer.status).toBe(status)
    expect(answer.text === '').toBe(status >= 400)
  })

  test('everybody, when files are not protected', async () => {
    const open = tryWorkspace({ settings: { FileUpload_ProtectFiles: false } })
    expect((await open.ask('/file-upload/p0/x')).status).toBe(200)
  })

  test('who can enter the room, when that is the rule', async () => {
    const looser = tryWorkspace({
      settings: {
        FileUpload_Restrict_to_room_members: false,
        FileUpload_Restrict_to_users_who_can_access_room: true,
      },
    })
    const reader = await looser.as('jonah.reyes')
    expect((await reader.file('/file-upload/notjoined-picture/x')).status).toBe(200)
    expect((await reader.file('/file-upload/other-picture/x')).status).toBe(403)
  })

  test('nobody, when both rules are on', async () => {
    const broken = tryWorkspace({ settings: { FileUpload_Restrict_to_users_who_can_access_room: true } })
    expect((await (await broken.as('jonah.reyes')).file('/file-upload/p0/x')).status).toBe(403)
  })

  test('a preflight is a request like any other', async () => {
    const answer = await workspace.ask('/file-upload/p0/x', { method: 'OPTIONS' })
    expect([answer.status, answer.headers.has('access-control-allow-headers')]).toEqual([403, false])
  })
})

describe('what comes with a file', () => {
  test('headers that keep it harmless and, without asking, a download', async () => {
    const { headers, text } = await jonah.file('/file-upload/odd-name/x')
    expect(text).toMatch(/^bytes of odd-name/)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'sameorigin',
      'cache-control': 'max-age=31536000',
      'content-type': 'image/png',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('a #1 ?100%/é 🎨.png')}`,
      'content-length': String(text.length),
    })
    expect(headers.has('etag')).toBe(false)
    const inline = await jonah.file('/file-upload/p0/x?contentDisposition=inline')
    expect(inline.headers.get('content-disposition')).toMatch(/^inline/)
  })

  test('is compressed where the browser takes it, so its length is unknown', async () => {
    const request = new Request('http://localhost/file-upload/p0/x', {
      headers: { ...jonah.headers, 'accept-encoding': 'gzip, br' },
    })
    const response = await workspace.workspace.handle(request)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.has('content-length')).toBe(false)
    const unzipped = response.body?.pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(unzipped ?? null).text()).toMatch(/^bytes of p0/)
  })

  test.each([
    ['bytes=0-4', 206, 'bytes', 'bytes 0-4/35'],
    ['bytes=6-1000', 206, 'of p0, twenty or more of them', 'bytes 6-34/35'],
    ['bytes=0-1,3-4', 416, '', 'bytes */35'],
    ['bytes=9-2', 416, '', 'bytes */35'],
    ['bytes=99-120', 416, '', 'bytes */35'],
    ['lines=1-2', 416, '', 'bytes */35'],
  ])('range %s: %i', async (range, status, text, contentRange) => {
    const answer = await jonah.file('/file-upload/p0/x', { range })
    expect([answer.status, answer.text, answer.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ])
  })
})

async function tryBucket() {
  const redirecting = tryWorkspace()
  await redirecting.turn({ action: 'storage', redirects: true })
  const reader = await redirecting.as('jonah.reyes')
  const location = async (path: string) => (await reader.file(path)).headers.get('location') ?? ''
  const fetchBucket = (url: string, init?: RequestInit) =>
    redirecting.workspace.handle(new Request(url, init))
  return { ...redirecting, reader, location, fetchBucket }
}

describe('a store that redirects', () => {
  test('sends to another origin, with a signature and without the caching of files', async () => {
    const { reader, fetchBucket } = await tryBucket()
    const answer = await reader.file('/file-upload/p0/x')
    expect(answer.status).toBe(302)
    expect(answer.headers.has('cache-control')).toBe(false)
    const url = answer.headers.get('location') ?? ''
    expect(new URL(url).origin).toBe('http://storage.localhost:5180')
    const file = await fetchBucket(url)
    expect([file.status, await file.text()]).toEqual([200, expect.stringMatching(/^bytes of p0/)])
    expect(file.headers.get('content-disposition')).toMatch(/^inline/)
    expect(file.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('refuses an address that expired, was changed, or is preflighted', async () => {
    const { location, fetchBucket, clock } = await tryBucket()
    const url = await location('/file-upload/p0/x')
    expect((await fetchBucket(url.replace('/p0/', '/p1/'))).status).toBe(403)
    expect((await fetchBucket(url, { method: 'OPTIONS' })).status).toBe(403)
    clock.now += 121_000
    expect((await fetchBucket(url)).status).toBe(403)
  })

  test('can be asked for the address', async () => {
    const { reader } = await tryBucket()
    const answer = await reader.file('/file-upload/p0/x?replyWithRedirectUrl=true')
    expect(answer.body).toMatchObject({
      redirectUrl: expect.stringMatching(/^http:\/\/storage\.localhost:5180\/__bucket\/p0\//),
      name: 'p0.png',
      type: 'image/png',
      size: 40,
    })
    const own = await jonah.file('/file-upload/p0/x?replyWithRedirectUrl=true')
    expect(own.body['redirectUrl']).toBe(false)
    expect((await workspace.ask('/file-upload/p0/x?replyWithRedirectUrl=true')).status).toBe(403)
  })

  test('a token that reaches the bucket is on record', async () => {
    const { location, fetchBucket, turn } = await tryBucket()
    const url = await location('/file-upload/p0/x')
    await fetchBucket(url)
    await fetchBucket(url, { headers: jonah.headers })
    const { calls } = await turn({ action: 'calls' })
    const seen = calls.filter(({ path }: { path: string }) => path.startsWith('/__bucket/'))
    expect(seen.map(({ credentials }: { credentials: unknown }) => credentials)).toEqual([[], ['header']])
  })
})

describe('avatars and custom emoji', () => {
  test('strangers see initials, and nothing by id; headers are no credentials', async () => {
    const picture = await workspace.ask('/avatar/ada.brandt')
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
    expect((await workspace.ask('/avatar/uid/ada')).status).toBe(404)
    expect((await workspace.ask('/avatar/uid/ada', { headers: jonah.headers })).status).toBe(404)
    expect((await workspace.ask(`/avatar/uid/ada?${query}`)).status).toBe(200)
    expect((await workspace.ask('/avatar/@Q')).text).toContain('>Q<')
    expect((await workspace.ask('/avatar/room/group')).status).toBe(200)
  })

  test('a missing emoji is a question mark', async () => {
    const missing = await workspace.ask('/emoji-custom/nope.png')
    expect([missing.status, missing.text.includes('>?<')]).toEqual([200, true])
    expect((await workspace.ask('/emoji-custom/lantern.svg')).text).not.toContain('>?<')
    const unnamed = await workspace.ask('/emoji-custom/.png')
    expect([unnamed.status, unnamed.text]).toEqual([403, 'Forbidden'])
  })
})
