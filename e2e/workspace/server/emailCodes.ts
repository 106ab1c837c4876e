import { randomInt } from 'node:crypto'

import { loginError } from './loginError.ts'
import type { KnownSettings } from './settings.ts'

export interface EmailCodes {
  send(username: string): EmailCode
  /** The code that was sent, while it can still be used. */
  pending(username: string): EmailCode | undefined
  last(username: string): string | undefined
  /** Good once; throws when it is wrong, and otherwise when it was wrong too often. */
  use(username: string, code: string): void
}

export interface EmailCode {
  code: string
  expiresAt: number
  wrongTries: number
}

interface Options {
  now: () => number
  settings: () => KnownSettings
  onSend: (username: string, code: string) => void
}

/** Six digits, good for an hour and four mistakes (contract 5.4). */
export function createEmailCodes({ now, settings, onSend }: Options): EmailCodes {
  const codes = new Map<string, EmailCode>()
  const isExhausted = ({ wrongTries }: EmailCode) =>
    wrongTries >= settings().Accounts_TwoFactorAuthentication_Max_Invalid_Email_Code_Attempts

  return {
    send(username) {
      const lifeMs = settings().Accounts_TwoFactorAuthentication_By_Email_Code_Expiration * 1000
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const sent = { code, expiresAt: now() + lifeMs, wrongTries: 0 }
      codes.set(username, sent)
      onSend(username, code)
      return sent
    },
    pending(username) {
      const sent = codes.get(username)
      return sent !== undefined && sent.expiresAt > now() && !isExhausted(sent) ? sent : undefined
    },
    last: (username) => codes.get(username)?.code,
    use(username, code) {
      const sent = codes.get(username)
      if (sent !== undefined && !isExhausted(sent)) {
        if (sent.expiresAt > now() && code.replace(/\D/g, '') === sent.code) {
          codes.delete(username)
          return
        }
        sent.wrongTries += 1
      }
      if (sent !== undefined && isExhausted(sent)) {
        throw loginError('totp-max-attempts', 'TOTP Maximum Failed Attempts Reached', { method: 'email' })
      }
      throw loginError('totp-invalid', 'TOTP Invalid', { method: 'email' })
    },
  }
}
