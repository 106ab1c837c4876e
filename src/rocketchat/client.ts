import * as v from 'valibot'

import { answerError } from './answerError.ts'
import { browserFetch, callServer, type Transport } from './callServer.ts'
import { SignedOutError, UnexpectedResponseError } from './errors.ts'
import { fetchFile } from './fetchFile.ts'
import type { FileRef } from './FileRef.ts'
import type { Realtime } from './ddp/createRealtime.ts'
import type { Credentials, QueryParams } from './request.ts'
import type { Priority, Scheduler } from './Scheduler.ts'
import { schedulerFor } from './schedulerFor.ts'

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

export interface FileOptions {
  signal?: AbortSignal | undefined
  /** As much of its beginning as is wanted. */
  headBytes?: number | undefined
}

/** One person on one server. */
export interface RocketChatClient {
  /** Absolute, without a trailing slash, such as `https://chat.example.com/chat`. */
  readonly server: string
  /** Empty when nobody is signed in. */
  readonly userId: string
  /** Empty when nobody is signed in, or nobody knows yet who. */
  readonly username: string
  /** How every query key begins. */
  readonly key: readonly [server: string, userId: string]
  readonly scheduler: Scheduler
  /** GET `/api/v1/<endpoint>`, in its turn. Nothing past this function sees unparsed JSON. */
  get<TOutput>(endpoint: string, options: GetOptions<TOutput>): Promise<TOutput>
  /** POST `/api/v1/<endpoint>`, at once or not at all. */
  post<TOutput>(endpoint: string, options: PostOptions<TOutput>): Promise<TOutput>
  /** The server's websocket, for this person; the code for it comes when it is first asked for. */
  realtime(): Promise<Realtime>
  /** A file's response, its body still to be read. Never sends credentials anywhere but to this server. */
  fetchFile(file: FileRef, options?: FileOptions): Promise<Response>
}

export interface ClientOptions extends Transport {
  server: string
  credentials?: Credentials | undefined
  username?: string | undefined
  /** The token was refused somewhere. Called at each refusal. */
  onSignedOut?: (() => void) | undefined
  /** Whether files may be read from there when the server keeps them elsewhere; from nowhere when left out. */
  mayReadFrom?: ((url: URL) => boolean) | undefined
  /** How long nothing may come of a file before it counts as failed. */
  stallMs?: number | undefined
}

export function createClient({
  server,
  credentials,
  username = '',
  onSignedOut,
  mayReadFrom = () => false,
  fetch: send = browserFetch,
  scheduler = schedulerFor(server),
  origin,
  stallMs,
}: ClientOptions): RocketChatClient {
  const userId = credentials?.userId ?? ''
  // Two sign-ins of one person do not share answers: the older token may be refused.
  clientCount += 1
  const sharedBy = String(clientCount)
  let realtime: Promise<Realtime> | undefined

  async function call<TOutput>(
    endpoint: string,
    schema: v.GenericSchema<unknown, TOutput>,
    request: Omit<Parameters<typeof callServer>[1], 'path'>,
  ): Promise<TOutput> {
    const path = `api/v1/${endpoint}`
    const answer = await callServer(server, {
      ...request,
      path,
      credentials,
      fetch: send,
      scheduler,
      origin,
    })
    const error = answerError(endpoint, answer)
    if (error instanceof SignedOutError) onSignedOut?.()
    if (error !== undefined) throw error
    const result = v.safeParse(schema, answer.body)
    // What did not fit is left out of the error: it may quote a message.
    if (!result.success) throw new UnexpectedResponseError(endpoint)
    return result.output
  }

  return {
    server,
    userId,
    username,
    key: [server, userId],
    scheduler,
    get: (endpoint, { params, schema, signal, priority = 'visible' }) =>
      call(endpoint, schema, { method: 'GET', params, signal, priority, sharedBy }),
    post: (endpoint, { body = {}, schema, signal }) =>
      call(endpoint, schema, { method: 'POST', body, signal, priority: 'now' }),
    realtime: () =>
      (realtime ??= import('./ddp/createRealtime.ts').then(({ createRealtime }) =>
        createRealtime({ server, userId, token: credentials?.token ?? '' }),
      )),
    fetchFile: (file, { signal, headBytes } = {}) =>
      fetchFile(server, file, {
        credentials,
        onSignedOut,
        mayReadFrom,
        fetch: send,
        signal,
        headBytes,
        stallMs,
      }),
  }
}

let clientCount = 0
