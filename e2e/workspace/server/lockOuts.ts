import { loginError } from './loginError.ts'
import type { KnownSettings } from './settings.ts'

const MINUTE_MS = 60_000

export interface LockOuts {
  /** Throws while that address or that name has failed too often (contract 5.5). */
  check(ip: string, username: string | undefined): void
  record(attempt: { username: string | undefined; ip: string; hasFailed: boolean }): void
}

export function createLockOuts(now: () => number, settings: () => KnownSettings): LockOuts {
  const attempts: Attempt[] = []
  return {
    check(ip, username) {
      const rules = settings()
      if (!rules.Block_Multiple_Failed_Logins_Enabled) return
      const byIp = attempts.filter((attempt) => attempt.ip === ip)
      if (
        isBlocked(now(), byIp, {
          tries: rules.Block_Multiple_Failed_Logins_Attempts_Until_Block_By_Ip,
          minutes: rules.Block_Multiple_Failed_Logins_Time_To_Unblock_By_Ip_In_Minutes,
        })
      ) {
        throw loginError('error-login-blocked-for-ip', 'Login has been temporarily blocked For IP')
      }
      // Who signs in by e-mail address has no name here, and is not blocked by it.
      if (username === undefined) return
      const byName = attempts.filter((attempt) => attempt.username === username)
      if (
        isBlocked(now(), byName, {
          tries: rules.Block_Multiple_Failed_Logins_Attempts_Until_Block_by_User,
          minutes: rules.Block_Multiple_Failed_Logins_Time_To_Unblock_By_User_In_Minutes,
        })
      ) {
        throw loginError('error-login-blocked-for-user', 'Login has been temporarily blocked For User')
      }
    },
    record(attempt) {
      attempts.push({ ...attempt, at: now() })
    },
  }
}

interface Attempt {
  username: string | undefined
  ip: string
  at: number
  hasFailed: boolean
}

/** Too many failures since the last success, and the last of them not long ago. */
function isBlocked(
  now: number,
  attempts: readonly Attempt[],
  { tries, minutes }: { tries: number; minutes: number },
): boolean {
  const failures = attempts.slice(attempts.findLastIndex((attempt) => !attempt.hasFailed) + 1)
  const lastFailure = failures.at(-1)
  return failures.length >= tries && lastFailure !== undefined && now < lastFailure.at + minutes * MINUTE_MS
}
