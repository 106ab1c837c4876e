import type { FileRef } from './FileRef.ts'
import {
  FileRedirectedError,
  NetworkError,
  NoAccessError,
  RequestError,
  ServerError,
  SignedOutError,
} from './errors.ts'
import { fileUrl } from './fileUrl.ts'
import { readRecord, readText } from './lenient.ts'
import { parseUrl } from './parseUrl.ts'
import { authHeaders, type Credentials } from './request.ts'
import { watchProgress } from './watchProgress.ts'

interface FetchFileOptions {
  credentials: Credentials | undefined
  onSignedOut: (() => void) | undefined
  mayReadFrom: (url: URL) => boolean
  fetch: typeof fetch
  signal: AbortSignal | undefined
  /** As much of its beginning as is wanted; a server may send more all the same. */
  headBytes?: number | undefined
  /** For tests: less patience with a connection over which nothing comes. */
  stallMs: number | undefined
}

/** Only a few files are fetched at a time: some that hang would keep all others away for ever. */
const STALL_MS = 30_000

/** A file's response, with its body still to be read. Files are not limited, so no queue. */
export async function fetchFile(
  server: string,
  file: FileRef,
  {
    credentials,
    onSignedOut,
    mayReadFrom,
    fetch: send,
    signal,
    headBytes,
    stallMs = STALL_MS,
  }: FetchFileOptions,
): Promise<Response> {
  const endpoint = `file-upload/${file.id}`
  const url = fileUrl(server, file)

  let target: URL | undefined

  async function request(address: string, headers: Record<string, string>, redirect: RequestRedirect) {
    const progress = watchProgress({ stallMs, stalled: () => new NetworkError(endpoint), signal })
    try {
      return await progress.watch(
        send(address, {
          headers,
          // A stale cookie of the web app would win over our token.
          credentials: 'omit',
          // A redirect would carry our headers along to the storage host.
          redirect,
          referrerPolicy: 'no-referrer',
          signal: progress.signal,
        }),
      )
    } catch (cause) {
      if (signal?.aborted === true || cause instanceof NetworkError) throw cause
      // Without the cause: it may quote a header, or an address that is a key to the file.
      throw address === target?.href ? new FileRedirectedError(endpoint) : new NetworkError(endpoint)
    }
  }

  function accept(response: Response): Response {
    const { ok, status } = response
    if (ok) return response
    if (status === 401) {
      onSignedOut?.()
      throw new SignedOutError(endpoint)
    }
    if (status === 403) throw new NoAccessError(endpoint, status)
    if (status >= 500) throw new ServerError(endpoint, status)
    throw new RequestError(endpoint, status)
  }

  const headers = authHeaders(credentials)
  const range = headBytes === undefined ? {} : { Range: `bytes=0-${String(headBytes - 1)}` }
  const response = await request(url, { ...headers, ...range }, 'manual')
  if (!isRedirect(response)) return accept(response)

  // The file is kept elsewhere: ask where, then go there as a stranger.
  const where = await request(`${url}?replyWithRedirectUrl=true`, headers, 'manual')
  const body: unknown = isRedirect(where)
    ? undefined
    : await accept(where)
        .json()
        .catch((cause: unknown) => {
          if (cause instanceof NetworkError) throw cause
        })
  target = parseUrl(readText(readRecord(body)?.['redirectUrl']) ?? '')
  if (target === undefined || !/^https?:$/.test(target.protocol) || !mayReadFrom(target)) {
    throw new FileRedirectedError(endpoint)
  }
  const stored = await request(target.href, {}, 'follow')
  if (!stored.ok) throw new FileRedirectedError(endpoint)
  return stored
}

/** Browsers hide where a redirect goes, and even its status. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400)
}
