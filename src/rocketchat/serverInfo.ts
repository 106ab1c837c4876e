import * as v from 'valibot'

import { answerError } from './answerError.ts'
import { callServer, type Transport } from './callServer.ts'
import { NotRocketChatError, UnexpectedResponseError } from './errors.ts'

export interface ServerOptions extends Transport {
  signal?: AbortSignal | undefined
}

export interface ServerInfo {
  /** At least this: servers tell strangers only major and minor. */
  version: string
}

/** Asks whether Rocket.Chat answers at an address. */
export async function fetchServerInfo(
  server: string,
  { signal, ...transport }: ServerOptions = {},
): Promise<ServerInfo> {
  const path = 'api/info'
  const answer = await callServer(server, {
    ...transport,
    method: 'GET',
    path,
    sharedBy: 'anybody',
    priority: 'visible',
    signal,
  })
  const error = answerError(path, answer)
  if (error !== undefined && !(error instanceof UnexpectedResponseError)) throw error
  const result = v.safeParse(infoResponse, answer.body)
  if (!result.success) throw new NotRocketChatError(path, answer.status, answer.contentType)
  return { version: result.output }
}

/** Old servers wrap the version in `info`. */
const infoResponse = v.union([
  v.pipe(
    v.object({ version: v.string() }),
    v.transform(({ version }) => version),
  ),
  v.pipe(
    v.object({ info: v.object({ version: v.string() }) }),
    v.transform(({ info }) => info.version),
  ),
])
