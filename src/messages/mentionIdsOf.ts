import type { Person } from '#rocketchat/Person.ts'

/** The server filters by ids. A name of nobody in the room goes through as it is: it may be the id of somebody who left. */
export function mentionIdsOf(
  mentions: readonly string[],
  myId: string,
  members: ReadonlyMap<string, Person> | undefined,
): readonly string[] {
  const idByUsername = new Map([...(members?.values() ?? [])].map(({ id, username }) => [username, id]))
  const ids = mentions.map((token) => (token === 'me' ? myId : (idByUsername.get(token) ?? token)))
  return [...new Set(ids)]
}
