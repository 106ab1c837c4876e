import type { Answer } from './Answer.ts'
import { CrossOriginError, NetworkError } from './errors.ts'
import { parseUrl } from './parseUrl.ts'
import { type Credentials, type QueryParams, requestUrl, sendRequest } from './request.ts'
import type { Call, Scheduler } from './Scheduler.ts'
import { schedulerFor } from './schedulerFor.ts'

/** How to reach a server; tests bring their own. */
export interface Transport {
  fetch?: typeof fetch | undefined
  scheduler?: Scheduler | undefined
  /** Of this page. */
  origin?: string | undefined
}

interface ServerCall extends Transport {
  method: 'GET' | 'POST'
  /** Below the server, such as `api/v1/me`. */
  path: string
  params?: QueryParams | undefined
  body?: unknown
  credentials?: Credentials | undefined
  /** Whose equal calls may share an answer. */
  sharedBy?: string | undefined
  priority: Call['priority']
  signal: AbortSignal | undefined
}

/** One call in its turn, and a word on why when nothing can be read of the answer. */
export async function callServer(server: string, call: ServerCall): Promise<Answer> {
  const { method, path, params, body, credentials, sharedBy, priority, signal } = call
  const send = call.fetch ?? browserFetch
  const scheduler = call.scheduler ?? schedulerFor(server)
  const isPreflighted = credentials !== undefined || method === 'POST'
  try {
    const answer = await scheduler.run({
      endpoint: `${method} ${path}`,
      key: sharedBy === undefined ? undefined : `${sharedBy} ${requestUrl('', path, params)}`,
      priority,
      signal,
      send: (sendSignal) =>
        sendRequest(server, path, { method, params, body, credentials, signal: sendSignal, fetch: send }),
    })
    if (isPreflighted) readableServers.add(scheduler)
    return answer
  } catch (error) {
    const isForeign = parseUrl(server)?.origin !== (call.origin ?? globalThis.location?.origin)
    const isSuspect = error instanceof NetworkError && isForeign && !readableServers.has(scheduler)
    if (isSuspect && (await isThere(server, scheduler, send))) {
      throw new CrossOriginError(path, { cause: error })
    }
    throw error
  }
}

/** Calls as a function of its own: browsers refuse `fetch` as another object's method. */
export const browserFetch: typeof fetch = (input, init) => fetch(input, init)

/** Where an answer was read once, a later failure is the network's. */
const readableServers = new WeakSet<Scheduler>()

/**
 * A refused preflight looks like no network. Something answers though when asked in a way that needs no permission,
 * even if we may not read what it says.
 */
async function isThere(server: string, scheduler: Scheduler, send: typeof fetch): Promise<boolean> {
  const probe = async (signal: AbortSignal): Promise<Answer> => {
    await send(`${server}/api/info`, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    })
    return { status: 0, contentType: undefined, body: undefined, rateLimit: undefined }
  }
  const call = { endpoint: 'GET api/info', key: 'is there', priority: 'now', signal: undefined } as const
  return scheduler.run({ ...call, send: probe }).then(
    () => true,
    () => false,
  )
}
