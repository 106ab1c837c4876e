import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { RequestError } from './errors.ts'
import { parsePerson } from './parsePerson.ts'
import type { Person } from './Person.ts'

/** Whoever has a user name; null where nobody does. */
export async function fetchUserByName(
  client: RocketChatClient,
  username: string,
  options: CallOptions = {},
): Promise<Person | null> {
  const schema = v.pipe(
    v.object({ user: v.unknown() }),
    v.transform(({ user }) => parsePerson(user)),
  )
  try {
    return await client.get('users.info', { params: { username }, schema, ...options })
  } catch (error) {
    if (error instanceof RequestError) return null
    throw error
  }
}
