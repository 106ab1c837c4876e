import type { Faults } from './faults.ts'
import type { Storage } from './bucket.ts'
import type { Limiter } from './limiter.ts'
import type { Realtime } from './realtime.ts'
import type { Recorder } from './recorder.ts'
import type { Sessions } from './sessions.ts'
import type { SignIn } from './signIn.ts'
import type { State } from './state.ts'

/** What the switches turn; a reset makes all of it anew. */
export interface Machine {
  state: State
  sessions: Sessions
  signIn: SignIn
  limiter: Limiter
  faults: Faults
  storage: Storage
  recorder: Recorder
  realtime: Realtime
}

export type Switch = (machine: Machine, body: Body) => unknown
export type Body = Readonly<Record<string, unknown>>

export type Switches = Readonly<Record<string, Switch>>

export function required(body: Body, name: string): string {
  const value = body[name]
  if (typeof value !== 'string') throw new Error(`${name} is missing`)
  return value
}

export function numbers<Name extends string>(
  body: Body,
  names: readonly Name[],
): Partial<Record<Name, number>> {
  return Object.fromEntries(
    names.flatMap((name) => (typeof body[name] === 'number' ? [[name, body[name]]] : [])),
  ) as Partial<Record<Name, number>>
}

export function texts<Name extends string>(
  body: Body,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  return Object.fromEntries(
    names.flatMap((name) => (typeof body[name] === 'string' ? [[name, body[name]]] : [])),
  ) as Partial<Record<Name, string>>
}

export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 17)
}
