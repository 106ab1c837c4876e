import { describe, expect, test } from 'vitest'

import { FIXTURE_NOW } from '../fixture.ts'
import { ids, tryWorkspace } from '../tryWorkspace.ts'

const jonah = await tryWorkspace().as('jonah.reyes')
const ago = (minutes: number) => new Date(FIXTURE_NOW - minutes * 60_000).toISOString()
const history = async (query: string) => (await jonah.get(`groups.history?roomId=group&${query}`)).body

describe('groups.history', () => {
  test('is the newest part of a window, without a total', async () => {
    const answer = await history(`latest=${ago(10)}&oldest=${ago(40)}&count=3`)
    expect(ids(answer['messages'])).toEqual(['m11', 'm12', 'm13'])
    expect(Object.keys(answer).toSorted()).toEqual(['messages', 'success'])
  })

  test('leaves the ends out unless told otherwise', async () => {
    const window = `latest=${ago(11)}&oldest=${ago(13)}`
    expect(ids((await history(window))['messages'])).toEqual(['m12'])
    expect(ids((await history(`${window}&inclusive=true`))['messages'])).toEqual(['m11', 'm12', 'm13'])
  })

  test('sends 20 unless told, and does not clamp', async () => {
    expect((await history(''))['messages']).toHaveLength(20)
    expect((await history('count=200'))['messages'].length).toBeGreaterThan(100)
  })

  test('places a date in one call', async () => {
    // m1 … m29 lie between the newest and that date, of which m9 is hidden.
    const answer = await history(`oldest=${ago(30)}&count=1&unreads=true`)
    expect(ids(answer['messages'])).toEqual(['m1'])
    expect(answer['unreadNotLoaded']).toBe(27)
    expect(answer['firstUnread']._id).toBe('m29')
    const offset = answer['unreadNotLoaded'] + 2
    const { body } = await jonah.get(`groups.messages?roomId=group&count=1&offset=${offset}`)
    expect(ids(body['messages'])).toEqual(['m30'])
  })

  test('counts nothing after the newest message', async () => {
    expect(await history(`oldest=${ago(0)}&count=1&unreads=true`)).toEqual({
      messages: [],
      unreadNotLoaded: 0,
      success: true,
    })
  })

  test('leaves out what the workspace hides, unlike the list', async () => {
    const hiding = tryWorkspace({
      settings: { API_Enable_Rate_Limiter: false, Hide_System_Messages: ['uj'] },
    })
    const reader = await hiding.as('jonah.reyes')
    const { body } = await reader.get('groups.history?roomId=group&count=10')
    expect(ids(body['messages'])).not.toContain('m8')
    const list = await reader.get('groups.messages?roomId=group&count=10')
    expect(ids(list.body['messages'])).toContain('m8')
  })

  test('leaves replies out on demand', async () => {
    expect(ids((await history('count=10'))['messages'])).toContain('m7')
    expect(ids((await history('count=10&showThreadMessages=false'))['messages'])).not.toContain('m7')
  })
})
