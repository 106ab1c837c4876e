import { describe, expect, test } from 'vitest'

import { ids, tryWorkspace } from '../tryWorkspace.ts'

const workspace = tryWorkspace()
const jonah = await workspace.as('jonah.reyes')
await workspace.turn({
  action: 'addMessage',
  message: {
    _id: 'sheet',
    rid: 'group',
    msg: 'Logo and lantern, https://example.com/a',
    ts: '2020-03-10T01:30:00.000Z',
    u: { _id: 'mei', username: 'mei.tanaka' },
    urls: [{ url: 'https://example.com/a' }],
    attachments: [{ title: 'Logo sheet-2.pdf' }],
  },
})

describe('chat.search', () => {
  const find = async (searchText: string, page = '') => {
    const answer = await jonah.get(
      `chat.search?roomId=group&searchText=${encodeURIComponent(searchText)}${page}`,
    )
    expect(answer.status).toBe(200)
    expect(Object.keys(answer.body)).toEqual(['messages', 'success'])
    return ids(answer.body['messages'])
  }

  test.each([
    ['lantern', ['m5', 'sheet']],
    ['logo at', ['m5', 'sheet']],
    ['lant', []],
    ['"the lantern" logo', ['m5']],
    ['lantern -logo', ['m5']],
    ['/message m1$/i', ['m1']],
    ['/^(?=[^]*logo)(?=[^]*lant)/i', ['sheet']],
    ['from:mei.tanaka', ['sheet']],
    ['from:MEI', ['sheet']],
    ['from:me lantern', ['m5']],
    ['mention:jonah', ['m5']],
    ['has:star', ['m3']],
    ['has:link', ['sheet']],
    ['is:pinned from:ada.brandt', ['m10']],
    ['file-title:sheet', ['sheet']],
    // Filters end at the first letter that is none: what is left are words.
    ['file-title:sheet-2', []],
    // Day first, and two hours from Greenwich are added to midnight.
    ['on:10/03/2020', []],
    ['on:09/03/2020', ['sheet']],
    ['before:11.3.2020', ['sheet']],
    ['before:10/3/2020', ['sheet']],
    ['before:9/3/2020', []],
    ['after:8/3/2020 before:1/1/2021', ['sheet']],
    ['after:9/3/2020 before:1/1/2021', []],
    ['before:2020-03-11', []],
    ['has:star order:asc', ['m3']],
    ['lantern order:asc', ['sheet', 'm5']],
    ['order:asc', []],
    [' ', []],
  ])('%s', async (text, expected) => {
    expect(await find(text)).toEqual(expected)
  })

  test('comes in pages, without a total', async () => {
    expect(await find('/^message/i')).toHaveLength(50)
    expect(await find('/^message/i', '&count=500')).toHaveLength(100)
    expect(await find('/^message/i', '&count=100&offset=100')).toHaveLength(16)
  })

  test.each([
    ['roomId=other&searchText=a', undefined, undefined],
    [
      'roomId=group&searchText=',
      'error-searchText-param-not-provided',
      'The required "searchText" query param is missing. [error-searchText-param-not-provided]',
    ],
    // A pattern ends at the first slash within it, and what follows are no options.
    ['roomId=group&searchText=%2Fcom%2Fa%2Fi', undefined, 'Regular expression is invalid'],
    ['roomId=group&searchText=%2F(%2F', undefined, 'Regular expression is invalid'],
  ])('%s is refused', async (query, errorType, error) => {
    const { status, body } = await jonah.get(`chat.search?${query}`)
    expect([status, body['errorType'], body['error']]).toEqual([400, errorType, error])
  })
})

describe('chat.getThreadMessages', () => {
  test('has the replies in order, without what they reply to', async () => {
    for (const [_id, ts] of [
      ['late', '2026-06-15T11:59:00.000Z'],
      ['early', '2026-06-01T11:00:00.000Z'],
    ] as const) {
      await workspace.turn({ action: 'addMessage', message: { _id, rid: 'group', tmid: 'm20', ts } })
    }
    const { body } = await jonah.get('chat.getThreadMessages?tmid=m20')
    expect(ids(body['messages'])).toEqual(['early', 'm7', 'late'])
    // Nobody takes the stars of others away here.
    expect(body['messages'][1].starred).toEqual([{ _id: 'ada' }])
    expect(body).toMatchObject({ count: 3, offset: 0, total: 3 })
    const second = await jonah.get('chat.getThreadMessages?tmid=m20&count=1&offset=1&sort={"ts":-1}')
    expect(ids(second.body['messages'])).toEqual(['m7'])
  })

  test('refuses what is no message, somebody else’s, or switched off', async () => {
    const mei = await workspace.as('mei.tanaka')
    const errorOf = async (asking: Promise<{ body: Record<string, unknown> }>) => (await asking).body['error']
    expect(await errorOf(jonah.get('chat.getThreadMessages?tmid=nope'))).toBe(
      'Invalid Message [error-invalid-message]',
    )
    expect(await errorOf(mei.get('chat.getThreadMessages?tmid=m20'))).toBe('Not Allowed [error-not-allowed]')
    await workspace.turn({ action: 'setSetting', id: 'Threads_enabled', value: false })
    expect(await errorOf(jonah.get('chat.getThreadMessages?tmid=m20'))).toBe(
      'Threads Disabled [error-not-allowed]',
    )
  })
})
