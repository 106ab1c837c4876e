import { readName, readRecord, readText } from './lenient.ts'
import type { Person } from './Person.ts'

/** Deleted people have lost their user name, half-registered ones never had it. */
export function parsePerson(value: unknown): Person {
  const person = readRecord(value)
  const username = readText(person?.['username']) ?? ''
  return {
    id: readText(person?.['_id']) ?? '',
    username,
    name: readName(person?.['name']) ?? readName(username) ?? 'Unknown person',
  }
}
