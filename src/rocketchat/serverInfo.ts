import * as v from 'valibot'

import { answerError } from './answerError.ts'
import { NotRocketChatError } from './errors.ts'
import { sendRequest } from './request.ts'
import { type Scheduler, schedulerFor } from './scheduler.ts'

export interface ServerOptions {
  signal?: AbortSignal | undefined
  fetch?: typeof fetch | undefined
  scheduler?: Scheduler | undefined
}

export interface ServerInfo {
  /** At least this: servers tell strangers only major and minor. */
  version: string
}

/** Asks whether Rocket.Chat answers at an address. */
export async function fetchServerInfo(
  server: string,
  {
    signal,
    fetch: send = (input, init) => fetch(input, init),
    scheduler = schedulerFor(server),
  }: ServerOptions = {},
): Promise<ServerInfo> {
  const path = 'api/info'
  const answer = await scheduler.run({
    endpoint: `GET ${path}`,
    key: `info ${server}`,
    priority: 'visible',
    signal,
    send: (sendSignal) => sendRequest(server, path, { method: 'GET', signal: sendSignal, fetch: send }),
  })
  const error = answerError(path, answer)
  if (error !== undefined) throw error
  const result = v.safeParse(infoResponse, answer.body)
  if (!result.success) throw new NotRocketChatError(path, answer.status, answer.contentType)
  return { version: result.output.version ?? result.output.info?.version ?? '' }
}

/** Very old servers wrap the version in `info`. */
const infoResponse = v.union([
  v.object({ version: v.string(), info: v.optional(v.undefined()) }),
  v.object({ version: v.optional(v.undefined()), info: v.object({ version: v.string() }) }),
])
