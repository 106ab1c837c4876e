import * as v from 'valibot'

import type { RocketChatClient } from './client.ts'
import { createClient } from './client.ts'
import { parsePerson } from './parsePerson.ts'
import type { Person } from './Person.ts'
import type { ServerOptions } from './serverInfo.ts'

export interface SignInForm {
  /** User name or e-mail address. */
  user: string
  password: string
  /** From an authenticator app, an e-mail, or a list of backup codes. */
  code?: string | undefined
}

export interface SignedIn {
  userId: string
  token: string
  person: Person
}

export type Me = Person

/** Never retried and never queued: each attempt counts towards the server's lock-outs. */
export async function signIn(
  server: string,
  { user, password, code }: SignInForm,
  { signal, ...options }: ServerOptions = {},
): Promise<SignedIn> {
  const client = createClient({ server, ...options })
  const body = { user: user.trim(), password, ...(code === undefined ? {} : { code }) }
  const { data } = await client.post('login', { body, schema: loginResponse, signal })
  return { userId: data.userId, token: data.authToken, person: parsePerson({ ...data.me, _id: data.userId }) }
}

/** Asks for another e-mail with a code. */
export async function sendEmailCode(
  server: string,
  emailOrUsername: string,
  { signal, ...options }: ServerOptions = {},
): Promise<void> {
  const client = createClient({ server, ...options })
  await client.post('users.2fa.sendEmailCode', { body: { emailOrUsername }, schema: v.unknown(), signal })
}

export function fetchMe(
  client: RocketChatClient,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Me> {
  return client.get('me', { schema: meResponse, signal })
}

/** Revokes the token. Never for a personal access token: the server would delete it. */
export async function signOut(client: RocketChatClient): Promise<void> {
  await client.post('logout', { schema: v.unknown() })
  client.scheduler.forget()
}

const loginResponse = v.object({
  data: v.object({ userId: v.string(), authToken: v.string(), me: v.optional(v.looseObject({}), {}) }),
})

const meResponse = v.pipe(
  v.looseObject({ _id: v.pipe(v.string(), v.nonEmpty()) }),
  v.transform((me): Me => parsePerson(me)),
)
