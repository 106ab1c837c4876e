import type { Answer, RateLimit } from './Answer.ts'
import { NetworkError } from './errors.ts'

export type QueryParams = Readonly<Record<string, string | number | undefined>>

export interface Credentials {
  readonly userId: string
  readonly token: string
}

interface RequestOptions {
  method: 'GET' | 'POST'
  params?: QueryParams | undefined
  body?: unknown
  credentials?: Credentials | undefined
  signal: AbortSignal
  fetch: typeof fetch
}

/** Longer than any page of a hundred rows takes; shorter than people wait for a connection that hangs. */
const TIMEOUT_MS = 60_000

/** Sends one call and reads the answer to its end. `path` begins below the server, such as `api/v1/me`. */
export async function sendRequest(
  server: string,
  path: string,
  { method, params, body, credentials, signal, fetch: send }: RequestOptions,
): Promise<Answer> {
  try {
    const response = await send(requestUrl(server, path, params), {
      method,
      headers: { ...authHeaders(credentials), ...(body === undefined ? {} : jsonHeaders) },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      credentials: 'omit',
      // A redirect would carry our token to wherever it points: browsers re-send custom headers.
      redirect: credentials === undefined && method === 'GET' ? 'follow' : 'manual',
      referrerPolicy: 'no-referrer',
    })
    return await readAnswer(response)
  } catch (cause) {
    // An abort stays what it is: nobody is told about it.
    if (signal.aborted) throw cause
    // Without the cause: for a header that cannot be sent, some engines quote it.
    throw new NetworkError(path)
  }
}

/** One value per key, only what is set: the server's schemas are closed. */
export function requestUrl(server: string, path: string, params: QueryParams = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size === 0 ? `${server}/${path}` : `${server}/${path}?${search.toString()}`
}

export function authHeaders(credentials: Credentials | undefined): Record<string, string> {
  if (credentials === undefined) return {}
  return { 'X-User-Id': credentials.userId, 'X-Auth-Token': credentials.token }
}

const jsonHeaders = { 'Content-Type': 'application/json' }

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? undefined,
    body: parseJson(text),
    rateLimit: readRateLimit(response.headers),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readRateLimit(headers: Headers): RateLimit | undefined {
  const limit = Number(headers.get('x-ratelimit-limit') ?? Number.NaN)
  const remaining = Number(headers.get('x-ratelimit-remaining') ?? Number.NaN)
  const resetsAt = Number(headers.get('x-ratelimit-reset') ?? Number.NaN)
  if (!(limit > 0) || !(remaining >= 0) || !(resetsAt > 0)) return undefined
  return { limit, remaining, resetsAt }
}
