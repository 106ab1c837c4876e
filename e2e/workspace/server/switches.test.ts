import { describe, expect, test } from 'vitest'

import { ids, tryWorkspace } from './tryWorkspace.ts'

describe('the switches', () => {
  test('are turned from this machine and this origin only', async () => {
    const { ask, workspace } = tryWorkspace()
    const turn = (headers: Record<string, string>, ip: string) =>
      ask('/__workspace', { method: 'POST', headers, body: '{"action":"calls"}' }, ip)
    expect((await turn({}, '127.0.0.1')).status).toBe(200)
    expect((await turn({}, '::1')).status).toBe(200)
    expect((await turn({ origin: 'http://localhost:5180' }, '::ffff:127.0.0.1')).status).toBe(200)
    expect((await turn({}, '10.0.0.7')).status).toBe(403)
    expect((await turn({ 'x-real-ip': '127.0.0.1' }, '10.0.0.7')).status).toBe(403)
    expect((await turn({ origin: 'https://evil.example.com' }, '127.0.0.1')).status).toBe(403)
    expect((await turn({ 'sec-fetch-site': 'cross-site' }, '127.0.0.1')).status).toBe(403)
    expect((await ask('/__workspace')).status).toBe(403)
    const unknown = await workspace.handle(
      new Request('http://localhost:5180/__workspace', { method: 'POST', body: '{"action":"constructor"}' }),
    )
    expect(unknown.status).toBe(400)
  })

  test('a reset brings back everything', async () => {
    const { turn, as, ask } = tryWorkspace()
    const before = await as('jonah.reyes')
    await turn({ action: 'deleteMessage', id: 'm0' })
    await turn({ action: 'setSetting', id: 'API_Upper_Count_Limit', value: 5 })
    await turn({ action: 'fault', route: 'me', kind: 'status', status: 503 })
    await turn({ action: 'reset' })
    expect((await ask('/api/v1/me', { headers: before.headers })).status).toBe(401)
    const jonah = await as('jonah.reyes')
    expect((await jonah.get('me')).status).toBe(200)
    expect((await jonah.get('groups.messages?roomId=group&count=60')).body).toMatchObject({
      count: 60,
      total: 119,
    })
  })

  test('an administrator may lower the page size', async () => {
    const { turn, as } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    await turn({ action: 'setSetting', id: 'API_Upper_Count_Limit', value: 25 })
    expect((await jonah.get('rooms.images?roomId=group&count=100')).body['files']).toHaveLength(25)
  })

  test('a token can be revoked', async () => {
    const { turn, as } = tryWorkspace()
    const [jonah, ada] = [await as('jonah.reyes'), await as('ada.brandt')]
    await turn({ action: 'revokeTokens', username: 'jonah.reyes' })
    expect([(await jonah.get('me')).status, (await ada.get('me')).status]).toEqual([401, 200])
  })

  test('messages come, change and go while a client looks', async () => {
    const { turn, as, clock } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    const since = new Date(clock.now).toISOString()
    clock.now += 1000
    const { message } = await turn({ action: 'addMessage', rid: 'group', msg: 'New', pinned: true })
    const list = async () => (await jonah.get('groups.messages?roomId=group&count=2')).body
    expect(await list()).toMatchObject({
      total: 120,
      messages: [{ msg: 'New', pinned: true }, { _id: 'm0' }],
    })

    await turn({ action: 'editMessage', id: message._id, msg: 'Newer' })
    expect((await jonah.get(`chat.getMessage?msgId=${message._id}`)).body['message']).toMatchObject({
      msg: 'Newer',
      editedBy: { _id: message.u._id },
    })
    await turn({ action: 'deleteMessage', id: 'm0' })
    const { body } = await jonah.get(`chat.syncMessages?roomId=group&lastUpdate=${since}`)
    expect([ids(body['result'].updated), ids(body['result'].deleted)]).toEqual([[message._id], ['m0']])
    expect(ids((await list())['messages'])).toEqual([message._id, 'm1'])
  })

  test('deletion leaves a marker where the workspace wants one', async () => {
    const { turn, as } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    await turn({ action: 'setSetting', id: 'Message_ShowDeletedStatus', value: true })
    await turn({ action: 'deleteMessage', id: 'm5' })
    expect((await jonah.get('chat.getMessage?msgId=m5')).body['message']).toMatchObject({
      t: 'rm',
      msg: '',
      mentions: [],
      reactions: {},
    })
  })

  test('pictures come and go', async () => {
    const { turn, as } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    const { file } = await turn({
      action: 'addPicture',
      roomId: 'group',
      name: 'new.jpg',
      width: 300,
      height: 200,
    })
    await turn({ action: 'deletePicture', id: 'p0' })
    const { body } = await jonah.get('rooms.images?roomId=group&count=3')
    expect(ids(body['files'])).toEqual([file._id, 'unsent', 'p1'])
    expect(body['files'][0].identify.size).toEqual({ width: 300, height: 200 })
    expect((await jonah.file(`/file-upload/${file._id}/new.jpg`)).status).toBe(200)
    expect((await jonah.file('/file-upload/p0/x')).status).toBe(404)
    expect(await turn({ action: 'pictureAt', roomId: 'group', index: 2 })).toMatchObject({ fileId: 'p1' })
    expect(await turn({ action: 'messageAt', roomId: 'group', index: 9 })).toMatchObject({ messageId: 'm10' })
  })

  test('records what was asked, without a token in it', async () => {
    const { turn, as } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    await jonah.get('rooms.images?roomId=group&count=1')
    const { calls } = await turn({ action: 'calls' })
    expect(calls).toMatchObject([
      {
        method: 'GET',
        path: '/api/v1/rooms.images',
        endpoint: 'rooms.images',
        keys: ['roomId', 'count'],
        status: 200,
      },
    ])
    expect(JSON.stringify(calls)).not.toContain(jonah.token)
  })
})

async function fail(fault: Readonly<Record<string, unknown>>) {
  const trial = tryWorkspace()
  const jonah = await trial.as('jonah.reyes')
  await trial.turn({ action: 'fault', route: 'rooms.images', ...fault })
  const fetchImages = () =>
    trial.workspace.handle(
      new Request('http://localhost:5180/api/v1/rooms.images?roomId=group&count=4', {
        headers: jonah.headers,
      }),
    )
  return { ...trial, jonah, fetchImages }
}

describe('faults', () => {
  test('a status, as often as told, on that route only', async () => {
    const { jonah, fetchImages } = await fail({ kind: 'status', status: 503, times: 2 })
    expect((await jonah.get('me')).status).toBe(200)
    expect([
      (await fetchImages()).status,
      (await fetchImages()).status,
      (await fetchImages()).status,
    ]).toEqual([503, 503, 200])
  })

  test('an answer of any kind, word for word', async () => {
    const { fetchImages } = await fail({
      kind: 'answer',
      status: 502,
      type: 'text/html',
      body: '<p>Bad gateway',
    })
    const answer = await fetchImages()
    expect(answer.status).toBe(502)
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(await answer.text()).toBe('<p>Bad gateway')
  })

  test('for ever, until cleared', async () => {
    const { turn, fetchImages } = await fail({ kind: 'status' })
    for (let call = 0; call < 3; call += 1) expect((await fetchImages()).status).toBe(500)
    await turn({ action: 'clearFaults' })
    expect((await fetchImages()).status).toBe(200)
  })

  test('half a text', async () => {
    const { fetchImages } = await fail({ kind: 'malformed' })
    const answer = await fetchImages()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json'])
    await expect(answer.json()).rejects.toThrow(SyntaxError)
  })

  test('a connection that ends in the middle', async () => {
    const { fetchImages } = await fail({ kind: 'cutOff' })
    await expect((await fetchImages()).text()).rejects.toThrow('cut off')
  })

  test("a captive portal's page", async () => {
    const { fetchImages } = await fail({ kind: 'html' })
    expect((await fetchImages()).headers.get('content-type')).toMatch(/^text\/html/)
  })

  test('rows of wrong types among good ones', async () => {
    const { fetchImages } = await fail({ kind: 'wrongTypes' })
    const body = (await (await fetchImages()).json()) as { files: unknown[]; total: number }
    expect(body).toMatchObject({ total: 111, files: [{ _id: 'unsent' }, null, { _id: 'p1' }, 'text'] })
  })

  test('no network', async () => {
    const { fetchImages } = await fail({ kind: 'network' })
    expect((await fetchImages()).type).toBe('error')
  })

  test('slowness, and files by their path', async () => {
    const { turn, jonah, fetchImages } = await fail({ kind: 'slow', ms: 30 })
    const start = performance.now()
    expect((await fetchImages()).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThanOrEqual(29)
    await turn({ action: 'fault', route: '/file-upload/p1/', kind: 'status', status: 500 })
    expect([
      (await jonah.file('/file-upload/p1/x')).status,
      (await jonah.file('/file-upload/p0/x')).status,
    ]).toEqual([500, 200])
  })
})
