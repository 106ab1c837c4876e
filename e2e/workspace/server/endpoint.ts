import type { ValidateFunction } from 'ajv'

import type { UserDocument } from './documents.ts'
import type { Query } from './parseQuery.ts'
import type { Sessions } from './sessions.ts'
import type { SignIn } from './signIn.ts'
import type { State } from './state.ts'

/** What an endpoint is called with, after the checks that all endpoints share. */
export interface Call {
  state: State
  sessions: Sessions
  signIn: SignIn
  request: Request
  query: Query
  /** The JSON body; empty when there was none or it was of another kind. */
  body: Readonly<Record<string, unknown>>
  ip: string
}

export interface SignedInCall extends Call {
  user: UserDocument
  token: string
}

interface Shared {
  methods?: readonly ('GET' | 'POST')[]
  schema?: ValidateFunction
  /** Routes that were not rewritten yet name their schema errors differently (contract 6). */
  isLegacy?: boolean
}

export type Answer = Response | Promise<Response>

export type Endpoint =
  | (Shared & { isOpen: true; handle: (call: Call) => Answer })
  | (Shared & { isOpen?: false; handle: (call: SignedInCall) => Answer })

/** By name: `rooms.images` answers at `/api/v1/rooms.images`. */
export type Endpoints = Readonly<Record<string, Endpoint>>
