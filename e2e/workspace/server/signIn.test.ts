import { createHash } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { totpCode } from './totp.ts'
import { tryWorkspace } from './tryWorkspace.ts'

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const digest = createHash('sha256').update('vitrine').digest('hex')

function trySignIn(options: Parameters<typeof tryWorkspace>[0] = {}) {
  const workspace = tryWorkspace(options)
  return { ...workspace, login: (body: unknown) => workspace.post('/api/v1/login', body) }
}

const sentCode = async (turn: ReturnType<typeof tryWorkspace>['turn']) =>
  String((await turn({ action: 'lastEmailCode', username: 'mei.tanaka' }))['code'])

const unauthorized = { success: false, status: 'error', error: 'Unauthorized', message: 'Unauthorized' }

describe('a password', () => {
  test.each([
    ['a user name', { user: 'jonah.reyes', password: 'vitrine' }],
    ['an e-mail address', { user: 'jonah.reyes@example.com', password: 'vitrine' }],
    ['username', { username: 'jonah.reyes', password: 'vitrine' }],
    ['email', { email: 'jonah.reyes@example.com', password: 'vitrine' }],
    ['a digest', { user: 'jonah.reyes', password: { digest, algorithm: 'sha-256' } }],
    ['an object', { user: { username: 'jonah.reyes' }, password: { digest, algorithm: 'sha-256' } }],
    ["Meteor's wrapper", { totp: { login: { user: { username: 'jonah.reyes' }, password: 'vitrine' } } }],
  ])('signs in with %s', async (_what, body) => {
    const { login, ask } = trySignIn()
    const answer = await login(body)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ status: 'success', success: true, data: { userId: 'jonah' } })
    expect(answer.body['data'].me).toMatchObject({
      username: 'jonah.reyes',
      avatarUrl: 'http://localhost:5180/avatar/jonah.reyes',
    })
    const headers = { 'x-user-id': 'jonah', 'x-auth-token': String(answer.body['data'].authToken) }
    expect((await ask('/api/v1/me', { headers })).status).toBe(200)
  })

  test.each([
    ['a wrong password', { user: 'jonah.reyes', password: 'Vitrine' }],
    ['a password with a space', { user: 'jonah.reyes', password: 'vitrine ' }],
    ['nobody of that name', { user: 'nobody', password: 'vitrine' }],
    ['somebody without a way in', { user: 'rocket.cat', password: 'vitrine' }],
    ['an empty body', {}],
    ['no password', { user: 'jonah.reyes' }],
  ])('refuses %s with the same words', async (_what, body) => {
    const answer = await trySignIn().login(body)
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual(unauthorized)
  })

  test('reads no forms and nothing without a content type', async () => {
    const { ask } = trySignIn()
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const answer = await ask('/api/v1/login', {
        method: 'POST',
        headers: { 'content-type': type },
        body: 'user=jonah.reyes&password=vitrine',
      })
      expect([answer.status, answer.body]).toEqual([401, unauthorized])
    }
  })

  test('stumbles over a key that it does not know', async () => {
    const answer = await trySignIn().login({ user: 'jonah.reyes', password: 'vitrine', remember: true })
    expect([answer.status, answer.body['error']]).toEqual([401, 'Match failed'])
  })

  test('is not asked for by GET', async () => {
    expect((await trySignIn().ask('/api/v1/login')).status).toBe(404)
  })

  test.each(['error-user-is-not-activated', 'error-invalid-email', 'error-license-user-limit-reached'])(
    'can be refused with %s',
    async (code) => {
      const { login, turn } = trySignIn()
      await turn({ action: 'refuseSignIn', username: 'jonah.reyes', code })
      const answer = await login({ user: 'jonah.reyes', password: 'vitrine' })
      expect([answer.status, answer.body['error']]).toEqual([401, code])
      await turn({ action: 'refuseSignIn', username: 'jonah.reyes' })
      expect((await login({ user: 'jonah.reyes', password: 'vitrine' })).status).toBe(200)
    },
  )
})

describe('an authenticator', () => {
  const ada = { user: 'ada.brandt', password: 'vitrine' }

  test('shows the codes of RFC 6238', () => {
    // The RFC's own secret and times; its codes have eight digits, of which these are the last six.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect([59, 1_111_111_109, 2_000_000_000].map((seconds) => totpCode(secret, seconds * 1000))).toEqual([
      '287082',
      '081804',
      '279037',
    ])
  })

  test('is asked for once the password is right', async () => {
    const { login } = trySignIn()
    expect((await login({ ...ada, password: 'wrong' })).body).toEqual(unauthorized)
    const answer = await login(ada)
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({
      success: false,
      status: 'error',
      error: 'totp-required',
      message: 'TOTP Required',
      details: { method: 'totp', codeGenerated: false, availableMethods: ['totp'] },
    })
  })

  test('lets in with the code of now, just before and just after', async () => {
    const { login, clock, ask } = trySignIn()
    for (const seconds of [-30, 0, 30]) {
      const code = totpCode(SECRET, clock.now + seconds * 1000)
      expect((await login({ ...ada, code })).status).toBe(200)
    }
    expect((await login({ totp: { login: ada, code: totpCode(SECRET, clock.now) } })).status).toBe(200)
    const byHeader = await ask('/api/v1/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-2fa-code': totpCode(SECRET, clock.now) },
      body: JSON.stringify(ada),
    })
    expect(byHeader.status).toBe(200)
  })

  test('refuses an old code', async () => {
    const { login, clock } = trySignIn()
    const answer = await login({ ...ada, code: totpCode(SECRET, clock.now - 90_000) })
    expect(answer.status).toBe(401)
    expect(answer.body).toMatchObject({ error: 'totp-invalid', message: 'TOTP Invalid' })
  })

  test('a backup code is good once', async () => {
    const { login } = trySignIn()
    expect((await login({ ...ada, code: 'lantern7' })).status).toBe(200)
    expect((await login({ ...ada, code: 'lantern7' })).body['error']).toBe('totp-invalid')
    expect((await login({ ...ada, code: 'foxglove' })).status).toBe(200)
  })

  test('is shown to whoever runs the stand-in, each time that it is asked for', async () => {
    const shown: string[] = []
    const { login } = trySignIn({ onTotpAsked: (username, code) => shown.push(username, code) })
    await login(ada)
    expect(shown).toEqual(['ada.brandt', expect.stringMatching(/^\d{6}$/)])
    expect((await login({ ...ada, code: shown[1] })).status).toBe(200)
  })
})

describe('a code by e-mail', () => {
  const mei = { user: 'mei.tanaka', password: 'vitrine' }

  test('is sent when the password is right, and not again while it is good', async () => {
    const mails: string[] = []
    const { login, turn } = trySignIn({ onEmailCode: (username, code) => mails.push(`${username} ${code}`) })
    const first = await login(mei)
    expect([first.status, first.body['error']]).toEqual([401, 'totp-required'])
    expect(first.body['details']).toMatchObject({
      method: 'email',
      codeGenerated: true,
      emailOrUsername: 'mei.tanaka',
    })
    expect((await login(mei)).body['details'].codeGenerated).toBe(false)
    const code = await sentCode(turn)
    expect(code).toMatch(/^\d{6}$/)
    expect(mails).toEqual([`mei.tanaka ${code}`])
    expect((await login({ ...mei, code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(200)
    expect((await login({ ...mei, code })).body['error']).toBe('totp-invalid')
  })

  test('is sent anew on demand, for nobody in particular', async () => {
    const { login, post, turn } = trySignIn()
    await login(mei)
    const resend = (emailOrUsername: string) => post('/api/v1/users.2fa.sendEmailCode', { emailOrUsername })
    expect((await resend('mei.tanaka@example.com')).body).toEqual({ success: true })
    expect((await resend('nobody')).body).toEqual({ success: true })
    const second = await sentCode(turn)
    expect((await login({ ...mei, code: second })).status).toBe(200)
    expect((await post('/api/v1/users.2fa.sendEmailCode', {})).status).toBe(400)
  })

  test('is good for an hour', async () => {
    const { login, turn, clock } = trySignIn()
    await login(mei)
    const code = await sentCode(turn)
    clock.now += 3_600_000
    expect((await login({ ...mei, code })).body['error']).toBe('totp-invalid')
    expect((await login(mei)).body['details'].codeGenerated).toBe(true)
  })

  test('may be mistyped four times', async () => {
    const { login, turn } = trySignIn()
    await login(mei)
    const code = await sentCode(turn)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect((await login({ ...mei, code: wrong })).body['error']).toBe('totp-invalid')
    }
    expect((await login({ ...mei, code: wrong })).body['error']).toBe('totp-max-attempts')
    expect((await login({ ...mei, code })).body['error']).toBe('totp-max-attempts')
    expect((await login(mei)).body['details'].codeGenerated).toBe(true)
    expect((await login({ ...mei, code: await sentCode(turn) })).status).toBe(200)
  })
})

describe('lock-outs', () => {
  const wrong = { user: 'jonah.reyes', password: 'wrong' }
  const right = { user: 'jonah.reyes', password: 'vitrine' }

  test('ten failures by one person block that name for five minutes, not the e-mail address', async () => {
    const { login, clock } = trySignIn()
    for (let failure = 0; failure < 10; failure += 1)
      expect((await login(wrong)).body['error']).toBe('Unauthorized')
    expect((await login(right)).body['error']).toBe('error-login-blocked-for-user')
    expect((await login({ user: 'jonah.reyes@example.com', password: 'wrong' })).body['error']).toBe(
      'Unauthorized',
    )
    clock.now += 5 * 60_000
    expect((await login(right)).status).toBe(200)
  })

  test('a success begins the count anew', async () => {
    const { login } = trySignIn()
    for (let failure = 0; failure < 9; failure += 1) await login(wrong)
    expect((await login(right)).status).toBe(200)
    await login(wrong)
    expect((await login(right)).status).toBe(200)
  })

  test('fifty failures from one address block the address', async () => {
    const { login, clock } = trySignIn()
    for (let failure = 0; failure < 50; failure += 1) await login({ user: `nobody${failure}`, password: 'x' })
    expect((await login(right)).body['error']).toBe('error-login-blocked-for-ip')
    clock.now += 5 * 60_000
    expect((await login(right)).status).toBe(200)
  })

  test('being asked for a code is no failure', async () => {
    const { login, clock } = trySignIn()
    const ada = { user: 'ada.brandt', password: 'vitrine' }
    for (let question = 0; question < 12; question += 1) await login(ada)
    expect((await login({ ...ada, code: totpCode(SECRET, clock.now) })).status).toBe(200)
  })
})

describe('tokens', () => {
  test('can be resumed, end after 90 days, and are dropped beyond fifty', async () => {
    const { login, clock, ask, turn } = trySignIn()
    const { data } = (await login({ user: 'jonah.reyes', password: 'vitrine' })).body
    const me = () => ask('/api/v1/me', { headers: { 'x-user-id': 'jonah', 'x-auth-token': data.authToken } })
    expect((await login({ resume: data.authToken })).body['data'].userId).toBe('jonah')
    expect((await login({ resume: 'nonsense' })).status).toBe(401)
    for (let other = 0; other < 49; other += 1) await turn({ action: 'issueToken', username: 'jonah.reyes' })
    expect((await me()).status).toBe(200)
    await turn({ action: 'issueToken', username: 'jonah.reyes' })
    expect((await me()).status).toBe(401)

    const { data: later } = (await login({ user: 'jonah.reyes', password: 'vitrine' })).body
    clock.now += 90 * 86_400_000
    expect(
      (await ask('/api/v1/me', { headers: { 'x-user-id': 'jonah', 'x-auth-token': later.authToken } }))
        .status,
    ).toBe(401)
  })

  test('signing out ends one session', async () => {
    const workspace = trySignIn()
    const [here, there] = [await workspace.as('jonah.reyes'), await workspace.as('jonah.reyes')]
    const answer = await workspace.post('/api/v1/logout', {}, here.headers)
    expect(answer.body).toMatchObject({ status: 'success', data: { message: "You've been logged out!" } })
    expect((await here.get('me')).status).toBe(401)
    expect((await there.get('me')).status).toBe(200)
  })

  test('signing out destroys a personal access token', async () => {
    const { ask, post } = trySignIn()
    const headers = { 'x-user-id': 'ines', 'x-auth-token': 'vitrine-access-token-of-ines-okafor-0001' }
    expect((await ask('/api/v1/me', { headers })).status).toBe(200)
    await post('/api/v1/logout', {}, headers)
    expect((await ask('/api/v1/me', { headers })).status).toBe(401)
  })

  test('a personal access token does not expire', async () => {
    const { ask, clock } = trySignIn()
    clock.now += 10 * 365 * 86_400_000
    const headers = { 'x-user-id': 'ines', 'x-auth-token': 'vitrine-access-token-of-ines-okafor-0001' }
    expect((await ask('/api/v1/me', { headers })).status).toBe(200)
  })
})
