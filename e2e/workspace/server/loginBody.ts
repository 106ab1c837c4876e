import { createHash } from 'node:crypto'

import { PASSWORD } from './accounts.ts'
import { loginError } from './loginError.ts'

export interface Credentials {
  login: { username: string } | { email: string } | undefined
  password: unknown
  code: string | undefined
}

const PLAIN_KEYS = new Set(['user', 'username', 'email', 'password', 'code'])

/** The shapes that a login body may have (contract 5.1). */
export function readCredentials(
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

export function nameOrEmail(user: string): { username: string } | { email: string } {
  return user.includes('@') ? { email: user } : { username: user }
}

export function isPassword(password: unknown): boolean {
  if (typeof password === 'string') return password === PASSWORD
  const hashed = asRecord(password)
  return (
    hashed?.['algorithm'] === 'sha-256' &&
    hashed['digest'] === createHash('sha256').update(PASSWORD).digest('hex')
  )
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
