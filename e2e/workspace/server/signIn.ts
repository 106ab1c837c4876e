import type { Account } from './accounts.ts'
import { Refusal } from './answers.ts'
import { createEmailCodes } from './emailCodes.ts'
import { createLockOuts } from './lockOuts.ts'
import { isPassword, nameOrEmail, readCredentials } from './loginBody.ts'
import { loginError } from './loginError.ts'
import type { KnownSettings } from './settings.ts'
import { isTotpCode, totpCode } from './totp.ts'

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
  onEmailCode: (username: string, code: string) => void
  /** An authenticator looked at: the terminal shows its code too, since nobody has set one up for a stand-in. */
  onTotpAsked: (username: string, code: string) => void
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

export function createSignIn(options: SignInOptions): SignIn {
  const { now, settings } = options
  const emailCodes = createEmailCodes({ now, settings, onSend: options.onEmailCode })
  const lockOuts = createLockOuts(now, settings)
  const usedBackupCodes = new Set<string>()
  const refusals = new Map<string, string>()

  const accountOf = (username: string) => options.accounts.find((account) => account.username === username)

  function check(body: Readonly<Record<string, unknown>>, ip: string, headerCode: string | undefined) {
    const credentials = readCredentials(body, headerCode)
    const person = credentials.login === undefined ? undefined : options.findPerson(credentials.login)
    const username =
      credentials.login !== undefined && 'username' in credentials.login ? person?.username : undefined
    const record = (hasFailed: boolean) => {
      lockOuts.record({ username: person?.username, ip, hasFailed })
    }

    lockOuts.check(ip, username)
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

  /** An authenticator wins over e-mail where somebody has both (contract 5.4). */
  function checkSecondFactor(person: SignInPerson, account: Account, code: string | undefined) {
    if (account.totpSecret !== undefined) {
      const details = { method: 'totp', codeGenerated: false, availableMethods: availableMethods(account) }
      if (code === undefined) {
        options.onTotpAsked(person.username, totpCode(account.totpSecret, now()))
        throw loginError('totp-required', 'TOTP Required', details)
      }
      if (!isTotp(account, account.totpSecret, code)) {
        throw loginError('totp-invalid', 'TOTP Invalid', { method: 'totp' })
      }
      return
    }
    if (account.hasEmailCodes !== true) return
    if (code === undefined) {
      const pending = emailCodes.pending(person.username)
      const { expiresAt } = pending ?? emailCodes.send(person.username)
      throw loginError('totp-required', 'TOTP Required', {
        method: 'email',
        codeGenerated: pending === undefined,
        codeExpires: new Date(expiresAt).toISOString(),
        emailOrUsername: person.username,
        availableMethods: availableMethods(account),
      })
    }
    emailCodes.use(person.username, code)
  }

  function isTotp(account: Account, secret: string, code: string): boolean {
    if (isTotpCode(secret, code, now())) return true
    if (account.backupCodes?.includes(code) !== true || usedBackupCodes.has(code)) return false
    usedBackupCodes.add(code)
    return true
  }

  return {
    check,
    sendEmailCode(emailOrUsername) {
      const person = options.findPerson(nameOrEmail(emailOrUsername))
      // Somebody unknown gets the same answer as everybody, so that nobody can find out who has an account.
      if (person !== undefined && accountOf(person.username)?.hasEmailCodes === true) {
        emailCodes.send(person.username)
      }
    },
    lastEmailCode: (username) => emailCodes.last(username),
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

const REASONS: Readonly<Record<string, string>> = {
  'error-user-is-not-activated': 'User is not activated',
  'error-app-user-is-not-allowed-to-login': 'App user is not allowed to login',
  'error-invalid-email': 'Invalid email',
  'error-user-has-no-roles': 'User has no roles',
  'error-license-user-limit-reached': 'The maximum number of users has been reached.',
}

function availableMethods(account: Account): readonly string[] {
  return [
    ...(account.totpSecret === undefined ? [] : ['totp']),
    ...(account.hasEmailCodes === true ? ['email'] : []),
  ]
}
