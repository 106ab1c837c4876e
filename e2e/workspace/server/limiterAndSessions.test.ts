import { describe, expect, test } from 'vitest'

import { tryWorkspace } from './tryWorkspace.ts'

const statuses = async (ask: () => Promise<{ status: number }>, times: number) => {
  const seen: number[] = []
  for (let index = 0; index < times; index += 1) seen.push((await ask()).status)
  return seen
}

describe('the switches of the limiter', () => {
  test('turn it on with a limit and a window, and off again', async () => {
    const { turn, as, clock } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    const ask = () => jonah.get('rooms.images?roomId=group&count=1')
    await turn({ action: 'limiter', enabled: true, limit: 2, windowMs: 5000 })
    expect(await statuses(ask, 3)).toEqual([200, 200, 429])
    clock.now += 5001
    expect((await ask()).status).toBe(200)
    await turn({ action: 'limiter', enabled: false })
    expect(await statuses(ask, 4)).toEqual([200, 200, 200, 200])
  })

  test('forget who asked how often', async () => {
    const { turn, as } = tryWorkspace({ settings: { API_Enable_Rate_Limiter: true } })
    const jonah = await as('jonah.reyes')
    const ask = () => jonah.get('rooms.images?roomId=group&count=1')
    expect((await statuses(ask, 11)).at(-1)).toBe(429)
    await turn({ action: 'resetLimiter' })
    expect((await ask()).status).toBe(200)
  })
})

describe('the switches of people', () => {
  test('show the code of an authenticator, good for signing in', async () => {
    const { turn, post } = tryWorkspace()
    const { code } = await turn({ action: 'totpCode', username: 'ada.brandt' })
    const login = { user: 'ada.brandt', password: 'vitrine', code: String(code) }
    expect((await post('/api/v1/login', login)).status).toBe(200)
    expect(await turn({ action: 'totpCode', username: 'jonah.reyes' })).toMatchObject({ success: false })
  })

  test('revoke by id and in the singular too', async () => {
    const { turn, as } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    expect(await turn({ action: 'revokeToken', userId: 'jonah' })).toEqual({ success: true })
    expect((await jonah.get('me')).status).toBe(401)
    expect(await turn({ action: 'revokeToken', userId: 'nobody' })).toMatchObject({ success: false })
  })

  test('forget what was asked', async () => {
    const { turn, as } = tryWorkspace()
    const jonah = await as('jonah.reyes')
    await jonah.get('me')
    expect((await turn({ action: 'calls' }))['calls']).toHaveLength(1)
    await turn({ action: 'clearCalls' })
    expect((await turn({ action: 'calls' }))['calls']).toEqual([])
  })
})
