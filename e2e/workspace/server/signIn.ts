import { createHash, randomInt } from 'node:crypto'

import { type Account, PASSWORD } from './accounts.ts'
import { Refusal } from './answers.ts'
import type { KnownSettings } from './settings.ts'
import { isTotpCode } from './totp.ts'

const MINUTE_MS = 60_000

/** What sign-in needs to know about somebody. */
export interface SignInPerson {
  id: string
  username: string
  emails: readonly string[]
  isActive: boolean
}

export interface SignInOptions {
  now: () => number
  settings: () => KnownSettings
  accounts: readonly Account[]
  findPerson: (by: { username: string } | { email: string }) => SignInPerson | undefined
  /** An e-mail on its way: the terminal prints it, since nobody reads the mail of a stand-in. */
  onEmailCode: (person: SignInPerson, code: string) => void
}

export interface SignIn {
  /** The person whose credentials these are; throws the refusal of contract 5.3 otherwise. */
  check(body: Readonly<Record<string, unknown>>, ip: string, headerCode: string | undefined): SignInPerson
  sendEmailCode(emailOrUsername: string): void
  lastEmailCode(username: string): string | undefined
  /** What `me.services` says about it. */
  secondFactors(username: string): Readonly<Record<string, unknown>>
  /** For tests: why this person is refused from now on, or `undefined` to let them in again. */
  refuse(username: string, code: string | undefined): void
}

interface EmailCode {
  code: string
  expiresAt: number
  wrongTries: number
}

interface Attempt {
  username: string | undefined
  ip: string
  at: number
  hasFailed: boolean
}

export function createSignIn(options: SignInOptions): SignIn {
  const { now, settings } = options
  const emailCodes = new Map<string, EmailCode>()
  const usedBackupCodes = new Set<string>()
  const attempts: Attempt[] = []
  const refusals = new Map<string, string>()

  const accountOf = (username: string) => options.accounts.find((account) => account.username === username)

  function check(body: Readonly<Record<string, unknown>>, ip: string, headerCode: string | undefined) {
    const credentials = readCredentials(body, headerCode)
    const person = credentials.login === undefined ? undefined : options.findPerson(credentials.login)
    const username =
      credentials.login !== undefined && 'username' in credentials.login ? person?.username : undefined
    const record = (hasFailed: boolean) => {
      attempts.push({ username: person?.username, ip, at: now(), hasFailed })
    }

    refuseBlocked(ip, username)
    const account = person === undefined ? undefined : accountOf(person.username)
    if (person === undefined || account === undefined || !isPassword(credentials.password)) {
      record(true)
      throw loginError('Unauthorized', 'Unauthorized')
    }

    const refusal =
      refusals.get(person.username) ??
      account.refuseWith ??
      (person.isActive ? undefined : 'error-user-is-not-activated')
    if (refusal !== undefined) {
      record(true)
      throw loginError(refusal, REASONS[refusal] ?? refusal)
    }

    try {
      checkSecondFactor(person, account, credentials.code)
    } catch (error) {
      // A question for the code is no failure, a wrong code is one.
      if (error instanceof Refusal && error.body['error'] !== 'totp-required') record(true)
      throw error
    }
    record(false)
    return person
  }

  function refuseBlocked(ip: string, username: string | undefined) {
    const rules = settings()
    if (!rules.Block_Multiple_Failed_Logins_Enabled) return
    if (
      isBlocked(
        now(),
        attempts.filter((attempt) => attempt.ip === ip),
        rules.Block_Multiple_Failed_Logins_Attempts_Until_Block_By_Ip,
        rules.Block_Multiple_Failed_Logins_Time_To_Unblock_By_Ip_In_Minutes,
      )
    ) {
      throw loginError('error-login-blocked-for-ip', 'Login has been temporarily blocked For IP')
    }
    if (
      username !== undefined &&
      isBlocked(
        now(),
        attempts.filter((attempt) => attempt.username === username),
        rules.Block_Multiple_Failed_Logins_Attempts_Until_Block_by_User,
        rules.Block_Multiple_Failed_Logins_Time_To_Unblock_By_User_In_Minutes,
      )
    ) {
      throw loginError('error-login-blocked-for-user', 'Login has been temporarily blocked For User')
    }
  }

  /** An authenticator wins over e-mail where somebody has both (contract 5.4). */
  function checkSecondFactor(person: SignInPerson, account: Account, code: string | undefined) {
    if (account.totpSecret !== undefined) {
      const details = { method: 'totp', codeGenerated: false, availableMethods: availableMethods(account) }
      if (code === undefined) throw loginError('totp-required', 'TOTP Required', details)
      if (!isTotp(account, account.totpSecret, code)) {
        throw loginError('totp-invalid', 'TOTP Invalid', { method: 'totp' })
      }
      return
    }
    if (account.hasEmailCodes !== true) return
    if (code === undefined) {
      const sent = emailCodes.get(person.username)
      const isStillGood = sent !== undefined && sent.expiresAt > now() && !isExhausted(sent)
      const current = isStillGood ? sent : generateEmailCode(person)
      throw loginError('totp-required', 'TOTP Required', {
        method: 'email',
        codeGenerated: !isStillGood,
        codeExpires: new Date(current.expiresAt).toISOString(),
        emailOrUsername: person.username,
        availableMethods: availableMethods(account),
      })
    }
    checkEmailCode(person, code)
  }

  function isTotp(account: Account, secret: string, code: string): boolean {
    if (isTotpCode(secret, code, now())) return true
    if (account.backupCodes?.includes(code) !== true || usedBackupCodes.has(code)) return false
    usedBackupCodes.add(code)
    return true
  }

  function checkEmailCode(person: SignInPerson, code: string) {
    const sent = emailCodes.get(person.username)
    if (sent !== undefined && !isExhausted(sent)) {
      if (sent.expiresAt > now() && code.replace(/\D/g, '') === sent.code) {
        emailCodes.delete(person.username)
        return
      }
      sent.wrongTries += 1
    }
    if (sent !== undefined && isExhausted(sent)) {
      throw loginError('totp-max-attempts', 'TOTP Maximum Failed Attempts Reached', { method: 'email' })
    }
    throw loginError('totp-invalid', 'TOTP Invalid', { method: 'email' })
  }

  function isExhausted(sent: EmailCode): boolean {
    return sent.wrongTries >= settings().Accounts_TwoFactorAuthentication_Max_Invalid_Email_Code_Attempts
  }

  function generateEmailCode(person: SignInPerson): EmailCode {
    const lifeMs = settings().Accounts_TwoFactorAuthentication_By_Email_Code_Expiration * 1000
    const sent = {
      code: String(randomInt(1_000_000)).padStart(6, '0'),
      expiresAt: now() + lifeMs,
      wrongTries: 0,
    }
    emailCodes.set(person.username, sent)
    options.onEmailCode(person, sent.code)
    return sent
  }

  return {
    check,
    sendEmailCode(emailOrUsername) {
      const person = options.findPerson(nameOrEmail(emailOrUsername))
      // Somebody unknown gets the same answer as everybody, so that nobody can find out who has an account.
      if (person !== undefined && accountOf(person.username)?.hasEmailCodes === true)
        generateEmailCode(person)
    },
    lastEmailCode: (username) => emailCodes.get(username)?.code,
    secondFactors(username) {
      const account = accountOf(username)
      return {
        ...(account?.totpSecret === undefined ? {} : { totp: { enabled: true } }),
        ...(account?.hasEmailCodes === true ? { email2fa: { enabled: true } } : {}),
      }
    },
    refuse(username, code) {
      if (code === undefined) refusals.delete(username)
      else refusals.set(username, code)
    },
  }
}

/** Too many failures since the last success, and the last of them not long ago. */
function isBlocked(now: number, mine: readonly Attempt[], tries: number, minutes: number): boolean {
  const failures = mine.slice(mine.findLastIndex((attempt) => !attempt.hasFailed) + 1)
  const lastFailure = failures.at(-1)
  return failures.length >= tries && lastFailure !== undefined && now < lastFailure.at + minutes * MINUTE_MS
}

const REASONS: Readonly<Record<string, string>> = {
  'error-user-is-not-activated': 'User is not activated',
  'error-app-user-is-not-allowed-to-login': 'App user is not allowed to login',
  'error-invalid-email': 'Invalid email',
  'error-user-has-no-roles': 'User has no roles',
  'error-license-user-limit-reached': 'The maximum number of users has been reached.',
}

/** Everything that goes wrong at sign-in is a 401 (contract 5.3). */
export function loginError(error: string, message: string, details?: unknown): Refusal {
  return new Refusal(401, {
    success: false,
    status: 'error',
    error,
    message,
    ...(details === undefined ? {} : { details }),
  })
}

interface Credentials {
  login: { username: string } | { email: string } | undefined
  password: unknown
  code: string | undefined
}

const PLAIN_KEYS = new Set(['user', 'username', 'email', 'password', 'code'])

function readCredentials(
  body: Readonly<Record<string, unknown>>,
  headerCode: string | undefined,
): Credentials {
  const wrapped = asRecord(asRecord(body['totp'])?.['login'])
  if (wrapped !== undefined) {
    const code = asRecord(body['totp'])?.['code']
    return { ...readCredentials(wrapped, headerCode), code: typeof code === 'string' ? code : undefined }
  }

  const isPlain = Object.keys(body).every((key) => PLAIN_KEYS.has(key))
  const { user, username, email, password } = body
  const code = typeof body['code'] === 'string' && body['code'] !== '' ? body['code'] : headerCode
  const object = asRecord(user)
  if (object !== undefined) return { login: loginOf(object['username'], object['email']), password, code }
  // One unknown key and the body goes as it is to handlers that want `user` to be an object.
  if (!isPlain && user !== undefined) throw loginError('Match failed', 'Match failed')
  const login = typeof user === 'string' ? nameOrEmail(user) : loginOf(username, email)
  return { login, password, code }
}

function loginOf(username: unknown, email: unknown): Credentials['login'] {
  if (typeof username === 'string') return { username }
  return typeof email === 'string' ? { email } : undefined
}

function nameOrEmail(user: string): { username: string } | { email: string } {
  return user.includes('@') ? { email: user } : { username: user }
}

function isPassword(password: unknown): boolean {
  if (typeof password === 'string') return password === PASSWORD
  const hashed = asRecord(password)
  return (
    hashed?.['algorithm'] === 'sha-256' &&
    hashed['digest'] === createHash('sha256').update(PASSWORD).digest('hex')
  )
}

function availableMethods(account: Account): readonly string[] {
  return [
    ...(account.totpSecret === undefined ? [] : ['totp']),
    ...(account.hasEmailCodes === true ? ['email'] : []),
  ]
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
