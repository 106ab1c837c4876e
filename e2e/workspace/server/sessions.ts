import { createHash, randomBytes } from 'node:crypto'

/** The server keeps at most this many per person; each sign-in adds one and the oldest goes (contract 5.6). */
const MAX_TOKENS = 50

export interface Sessions {
  issue(userId: string, lifeMs: number): string
  addPersonalAccessToken(userId: string, token: string): void
  isValid(userId: string, token: string): boolean
  /** Who a token belongs to, for `{resume}`. */
  ownerOf(token: string): string | undefined
  /** Removes that one token, a personal access token as well: they sit in the same list. */
  revoke(userId: string, token: string): void
  revokeAll(userId: string): void
}

interface LoginToken {
  hashedToken: string
  expiresAt: number
}

export function createSessions(now: () => number): Sessions {
  const tokensOf = new Map<string, readonly LoginToken[]>()
  const add = (userId: string, token: LoginToken) => {
    tokensOf.set(userId, [...(tokensOf.get(userId) ?? []), token].slice(-MAX_TOKENS))
  }
  const isAlive = (userId: string, hashedToken: string) =>
    (tokensOf.get(userId) ?? []).some((known) => known.hashedToken === hashedToken && known.expiresAt > now())

  return {
    issue(userId, lifeMs) {
      const token = randomBytes(32).toString('base64url')
      add(userId, { hashedToken: hash(token), expiresAt: now() + lifeMs })
      return token
    },
    addPersonalAccessToken(userId, token) {
      add(userId, { hashedToken: hash(token), expiresAt: Infinity })
    },
    isValid: (userId, token) => isAlive(userId, hash(token)),
    ownerOf: (token) => [...tokensOf.keys()].find((userId) => isAlive(userId, hash(token))),
    revoke(userId, token) {
      const hashedToken = hash(token)
      const left = (tokensOf.get(userId) ?? []).filter((known) => known.hashedToken !== hashedToken)
      tokensOf.set(userId, left)
    },
    revokeAll(userId) {
      tokensOf.delete(userId)
    },
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64')
}
