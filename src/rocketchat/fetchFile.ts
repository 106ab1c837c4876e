import type { FileRef } from './FileRef.ts'
import { fileUrl } from './fileUrl.ts'
import { NetworkError, NoAccessError, RequestError, ServerError } from './errors.ts'
import { authHeaders, type Credentials } from './request.ts'

interface FetchFileOptions {
  credentials: Credentials | undefined
  onSignedOut: (() => void) | undefined
  fetch: typeof fetch
  signal: AbortSignal | undefined
}

/** The file's response, with its body still to be read. */
export async function fetchFile(
  server: string,
  file: FileRef,
  { credentials, fetch: send, signal }: FetchFileOptions,
): Promise<Response> {
  const endpoint = `file-upload/${file.id}`
  let response: Response
  try {
    response = await send(fileUrl(server, file), {
      headers: authHeaders(credentials),
      credentials: 'omit',
      redirect: 'manual',
      signal: signal ?? null,
    })
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    throw new NetworkError(endpoint, { cause })
  }
  if (response.ok) return response
  if (response.status === 403) throw new NoAccessError(endpoint, 403)
  if (response.status >= 500) throw new ServerError(endpoint, response.status)
  throw new RequestError(endpoint, response.status)
}
