import * as v from 'valibot'

import type { Answer } from './Answer.ts'
import { answerError } from './answerError.ts'
import { SignedOutError, UnexpectedResponseError } from './errors.ts'
import { fetchFile } from './fetchFile.ts'
import type { FileRef } from './FileRef.ts'
import { type Credentials, type QueryParams, requestUrl, sendRequest } from './request.ts'
import { type Priority, type Scheduler, schedulerFor } from './scheduler.ts'

export interface CallOptions {
  signal?: AbortSignal | undefined
  priority?: Priority | undefined
}

interface GetOptions<TOutput> extends CallOptions {
  params?: QueryParams | undefined
  schema: v.GenericSchema<unknown, TOutput>
}

interface PostOptions<TOutput> {
  body?: unknown
  schema: v.GenericSchema<unknown, TOutput>
  signal?: AbortSignal | undefined
}

/** One person on one server. */
export interface RocketChatClient {
  /** Absolute, without a trailing slash, such as `https://chat.example.com/chat`. */
  readonly server: string
  /** Empty when nobody is signed in. */
  readonly userId: string
  /** How every query key begins. */
  readonly key: readonly [server: string, userId: string]
  readonly scheduler: Scheduler
  /** GET `/api/v1/<endpoint>`, in its turn. Nothing past this function sees unparsed JSON. */
  get<TOutput>(endpoint: string, options: GetOptions<TOutput>): Promise<TOutput>
  /** POST `/api/v1/<endpoint>`, at once or not at all. */
  post<TOutput>(endpoint: string, options: PostOptions<TOutput>): Promise<TOutput>
  fetchFile(file: FileRef, options?: { signal?: AbortSignal | undefined }): Promise<Response>
}

export interface ClientOptions {
  server: string
  credentials?: Credentials | undefined
  /** The token was refused somewhere. Called at each refusal. */
  onSignedOut?: (() => void) | undefined
  fetch?: typeof fetch | undefined
  scheduler?: Scheduler | undefined
}

export function createClient({
  server,
  credentials,
  onSignedOut,
  fetch: send = (input, init) => fetch(input, init),
  scheduler = schedulerFor(server),
}: ClientOptions): RocketChatClient {
  const userId = credentials?.userId ?? ''
  clientCount += 1
  const clientNumber = clientCount

  async function call<TOutput>(
    method: 'GET' | 'POST',
    endpoint: string,
    options: {
      params?: QueryParams
      body?: unknown
      signal: AbortSignal | undefined
      priority: Priority | 'now'
    },
    schema: v.GenericSchema<unknown, TOutput>,
  ): Promise<TOutput> {
    const { params, body, signal, priority } = options
    const path = `api/v1/${endpoint}`
    const answer = await scheduler.run({
      endpoint: `${method} ${path}`,
      key: method === 'GET' ? `${String(clientNumber)} ${requestUrl('', path, params)}` : undefined,
      priority,
      signal,
      send: (sendSignal) =>
        sendRequest(server, path, { method, params, body, credentials, signal: sendSignal, fetch: send }),
    })
    return readBody(endpoint, answer, schema)
  }

  function readBody<TOutput>(
    endpoint: string,
    answer: Answer,
    schema: v.GenericSchema<unknown, TOutput>,
  ): TOutput {
    const error = answerError(endpoint, answer)
    if (error instanceof SignedOutError) onSignedOut?.()
    if (error !== undefined) throw error
    const result = v.safeParse(schema, answer.body)
    if (!result.success) throw new UnexpectedResponseError(endpoint)
    return result.output
  }

  return {
    server,
    userId,
    key: [server, userId],
    scheduler,
    get: (endpoint, { params = {}, schema, signal, priority = 'visible' }) =>
      call('GET', endpoint, { params, signal, priority }, schema),
    post: (endpoint, { body = {}, schema, signal }) =>
      call('POST', endpoint, { body, signal, priority: 'now' }, schema),
    fetchFile: (file, options = {}) =>
      fetchFile(server, file, { credentials, onSignedOut, fetch: send, signal: options.signal }),
  }
}

/** Two sign-ins of the same person do not share answers: the older token may be refused. */
let clientCount = 0
