import type { Answer } from './Answer.ts'
import { type CodeRequest, SignInError, type SignInReason } from './errors.ts'
import { readDate, readRecord, readText, type Json } from './lenient.ts'

/** Why somebody was not let in; undefined when the answer says nothing about that. */
export function signInError(endpoint: string, { status, body }: Answer): SignInError | undefined {
  const record = readRecord(body)
  if (record === undefined || status < 400 || status >= 500) return undefined
  const said = [record['error'], record['errorType'], record['message']]
    .map((value) => readText(value) ?? '')
    .join(' ')
  // Some versions wrap the code in a sentence, so it is looked for, not compared.
  const known = [...reasons].find(([code]) => said.includes(code))?.[1]
  if (known !== undefined) return new SignInError(endpoint, known, codeRequest(record))
  if (status !== 401) return undefined
  // A wrong password, an unknown name and an empty form are all told the same.
  const isOther = /\berror-/.test(said)
  return new SignInError(endpoint, isOther ? 'other' : 'wrongCredentials')
}

const reasons: ReadonlyMap<string, SignInReason> = new Map([
  ['totp-required', 'codeRequired'],
  ['TOTP Required', 'codeRequired'],
  ['totp-invalid', 'codeInvalid'],
  ['TOTP Invalid', 'codeInvalid'],
  ['totp-max-attempts', 'tooManyCodes'],
  ['error-login-blocked-for-ip', 'addressBlocked'],
  ['error-login-blocked-for-user', 'userBlocked'],
  ['error-user-is-not-activated', 'notActivated'],
  ['error-app-user-is-not-allowed-to-login', 'appUser'],
  ['error-invalid-email', 'emailNotVerified'],
  ['error-user-has-no-roles', 'noRoles'],
  ['error-license-user-limit-reached', 'seatLimit'],
])

function codeRequest({ details }: Json): CodeRequest | undefined {
  const record = readRecord(details)
  if (record === undefined) return undefined
  const method = record['method'] === 'email' ? 'email' : 'totp'
  return {
    method,
    isCodeSent: record['codeGenerated'] === true,
    emailOrUsername: readText(record['emailOrUsername']),
    codeExpiresAt: readDate(record['codeExpires']),
  }
}
