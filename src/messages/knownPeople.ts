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
