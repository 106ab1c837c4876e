import { describe, expect, test } from 'vitest'

import { FIXTURE_DIRECT } from '../fixture.ts'
import { ids, tryWorkspace } from '../tryWorkspace.ts'

const workspace = tryWorkspace()
const jonah = await workspace.as('jonah.reyes')
const messages = async (query: string) => (await jonah.get(`groups.messages?roomId=group&${query}`)).body

describe('groups.messages', () => {
  test('is newest first, with replies and system messages, without hidden copies', async () => {
    const answer = await messages('count=12')
    expect(ids(answer['messages'])).toEqual([
      'm0',
      'm1',
      'm2',
      'm3',
      'm4',
      'm5',
      'm6',
      'm7',
      'm8',
      'm10',
      'm11',
      'm12',
    ])
    expect(answer).toMatchObject({ count: 12, offset: 0, total: 119, success: true })
  })

  test('counts what arrived', async () => {
    expect(await messages('count=500&offset=100')).toMatchObject({ count: 19, offset: 100, total: 119 })
    expect(await messages('')).toMatchObject({ count: 50 })
    expect(await messages('count=0')).toMatchObject({ count: 119 })
  })

  test.each([
    ['pinned=true', ['m3', 'm10']],
    ['pinned=TRUE', ['m3', 'm10']],
    ['mentionIds=jonah', ['m5']],
    ['mentionIds=jonah, all,here', ['m5', 'm6', 'm10']],
    ['mentionIds=jonah.reyes', []],
    ['mentionIds=["jonah","all"]', []],
    ['mentionIds[]=jonah', ['m5']],
    ['starredIds=jonah', ['m3']],
    ['starredIds=ada', ['m3', 'm7']],
    ['pinned=true&mentionIds=here', ['m10']],
    ['pinned=true&mentionIds=jonah', []],
  ])('%s', async (query, expected) => {
    const answer = await messages(query)
    expect(ids(answer['messages'])).toEqual(expected)
    expect(answer['total']).toBe(expected.length)
  })

  test.each(['pinned=false', 'pinned=1', 'pinned=', 'mentionIds=', 'starredIds=', 'query={"pinned":true}'])(
    '%s filters nothing',
    async (query) => {
      expect((await messages(query))['total']).toBe(119)
    },
  )

  test("shows the caller's own star only", async () => {
    const { messages: starred } = await messages('starredIds=ada')
    expect(starred.map((message: { starred: unknown }) => message.starred)).toEqual([[{ _id: 'jonah' }], []])
  })

  test('sorts as told, and refuses what is no sort', async () => {
    expect(ids((await messages('sort={"ts":1}&count=2'))['messages'])).toEqual(['m119', 'm118'])
    for (const sort of ['ts', '[]', '{"ts":"asc"}', '{"ts":2}']) {
      const refused = await jonah.get(`groups.messages?roomId=group&sort=${encodeURIComponent(sort)}`)
      expect([refused.status, refused.body['errorType']]).toEqual([400, 'error-invalid-sort'])
    }
  })

  test('fills real names in where the workspace shows them', async () => {
    const shown = tryWorkspace({ settings: { API_Enable_Rate_Limiter: false, UI_Use_Real_Name: true } })
    const reader = await shown.as('jonah.reyes')
    const { body } = await reader.get('groups.messages?roomId=group&count=1&offset=9')
    expect(body['messages'][0].reactions).toEqual({
      ':tada:': { usernames: ['jonah.reyes'], names: ['Jonah Reyes'] },
    })
  })

  test.each([
    ['groups.messages?roomId=nope', 400, 'error-room-not-found'],
    ['groups.messages?roomId=other', 400, 'error-room-not-found'],
    ['groups.messages?roomId=channel', 400, 'error-room-not-found'],
    [`groups.messages?roomId=${FIXTURE_DIRECT}`, 400, 'error-room-not-found'],
    ['groups.messages?roomId=archived', 400, 'error-room-archived'],
    ['groups.messages?roomId=discussion', 200, undefined],
    ['groups.messages?roomName=the-group', 200, undefined],
    ['channels.messages?roomId=channel', 200, undefined],
    ['channels.messages?roomId=notjoined', 200, undefined],
    ['channels.messages?roomId=group', 400, 'error-room-not-found'],
    ['channels.messages?roomName=the-channel', 400, 'error-invalid-params'],
    [`im.messages?roomId=${FIXTURE_DIRECT}`, 200, undefined],
    ['dm.messages?username=ada.brandt', 200, undefined],
    ['im.messages?roomId=group', 400, 'error-room-not-found'],
    ['groups.messages?roomId=group&fields={}', 400, 'invalid-params'],
    [`im.messages?roomId=${FIXTURE_DIRECT}&fields={}`, 200, undefined],
  ])('%s: %i', async (path, status, errorType) => {
    const answer = await jonah.get(path)
    expect([answer.status, answer.body['errorType']]).toEqual([status, errorType])
  })

  test('says what did not match, in the words of the server', async () => {
    const { body } = await jonah.get('groups.messages?roomId=channel')
    expect(body['error']).toBe(
      'The required "roomId" or "roomName" param provided does not match any group [error-room-not-found]',
    )
  })

  test("somebody else's direct conversation is a 403", async () => {
    const mei = await workspace.as('mei.tanaka')
    expect((await mei.get(`im.messages?roomId=${FIXTURE_DIRECT}`)).status).toBe(403)
  })
})
