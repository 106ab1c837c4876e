import type { Message } from '#rocketchat/Message.ts'
import type { Person } from '#rocketchat/Person.ts'

export interface KnownPeople {
  byId: ReadonlyMap<string, Person>
  byUsername: ReadonlyMap<string, Person>
}

/** Everybody whom the messages or the list of members name: no call is made to learn a name. */
export function knownPeople(messages: readonly Message[], members: Iterable<Person> = []): KnownPeople {
  const byId = new Map<string, Person>()
  const byUsername = new Map<string, Person>()
  const learn = (person: Person) => {
    // A message or a mention may lack the name that another one has.
    if (person.name === person.username && byUsername.has(person.username)) return
    if (person.id !== '') byId.set(person.id, person)
    if (person.username !== '') byUsername.set(person.username, person)
  }
  for (const { author, mentions } of messages) {
    for (const { id, username, name, kind } of mentions) if (kind === 'user') learn({ id, username, name })
    learn(author)
  }
  for (const person of members) learn(person)
  return { byId, byUsername }
}

/** What to call somebody of whom only the user name is at hand. */
export function nameOf({ byUsername }: KnownPeople, username: string): string {
  return byUsername.get(username)?.name ?? username
}

export const nobody: KnownPeople = { byId: new Map(), byUsername: new Map() }
