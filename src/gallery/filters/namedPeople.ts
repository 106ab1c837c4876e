import type { Person } from '#rocketchat/Person.ts'
import { foldText } from '#rooms/foldText.ts'

/** The people that an address names, by id or by user name; it stays as it was written. */
export interface NamedPeople {
  /** Undefined where nobody is known by that name, or nobody yet. */
  idOf(written: string): string | undefined
  nameOf(written: string): string
  /** Those that nobody goes by. */
  unknown: readonly string[]
}

interface KnownPeople {
  written: readonly string[]
  /** Everybody that is known, in the room or not. */
  people: Iterable<Person>
  /** Whoever sent pictures is somebody, also without a name. */
  isUploader: (id: string) => boolean
  isLookedFor: (written: string) => boolean
}

// As the server makes them: nobody types one, so it is not called a name.
const ID = /^[A-Za-z0-9]{17}$/

export function namedPeople({ written, people, isUploader, isLookedFor }: KnownPeople): NamedPeople {
  const byId = new Map<string, Person>()
  const byUsername = new Map<string, Person>()
  for (const person of people) {
    byId.set(person.id, person)
    if (person.username !== '') byUsername.set(foldText(person.username).folded, person)
  }
  function idOf(one: string): string | undefined {
    if (byId.has(one) || isUploader(one)) return one
    return byUsername.get(usernameIn(one))?.id
  }
  return {
    idOf,
    nameOf: (one) =>
      byId.get(idOf(one) ?? '')?.name ?? (ID.test(one) || isUploader(one) ? 'Somebody' : `“${one}”`),
    unknown: written.filter((one) => idOf(one) === undefined && !ID.test(one) && !isLookedFor(one)),
  }
}

/** People write `@jonah.reyes` as well. */
export function usernameIn(written: string): string {
  return foldText(written.replace(/^@/, '')).folded
}
