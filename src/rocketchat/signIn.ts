import * as v from 'valibot'

import { answerError } from './answerError.ts'
import { callServer } from './callServer.ts'
import { createClient, type RocketChatClient } from './client.ts'
import { UnexpectedResponseError } from './errors.ts'
import { parsePerson } from './parsePerson.ts'
import type { Person } from './Person.ts'
import type { ServerOptions } from './serverInfo.ts'
import { signInError } from './signInError.ts'

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
  { signal, ...transport }: ServerOptions = {},
): Promise<SignedIn> {
  const endpoint = 'login'
  const answer = await callServer(server, {
    ...transport,
    method: 'POST',
    path: `api/v1/${endpoint}`,
    // Any other key would change how the server reads the body. Spaces may belong to a password.
    body: { user: user.trim(), password, ...(code === undefined ? {} : { code: code.trim() }) },
    priority: 'now',
    signal,
  })
  const error = signInError(endpoint, answer) ?? answerError(endpoint, answer)
  if (error !== undefined) throw error
  const result = v.safeParse(loginResponse, answer.body)
  // The cause would quote the token.
  if (!result.success) throw new UnexpectedResponseError(endpoint)
  const { userId, authToken, me } = result.output.data
  return { userId, token: authToken, person: parsePerson({ ...me, _id: userId }) }
}

/** Asks for another e-mail with a code. */
export async function sendEmailCode(
  server: string,
  emailOrUsername: string,
  { signal, ...transport }: ServerOptions = {},
): Promise<void> {
  const client = createClient({ server, ...transport })
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

const filled = v.pipe(v.string(), v.nonEmpty())

const loginResponse = v.object({
  data: v.object({ userId: filled, authToken: filled, me: v.fallback(v.looseObject({}), {}) }),
})

const meResponse = v.pipe(
  v.looseObject({ _id: filled }),
  v.transform((me): Me => parsePerson(me)),
)
