/** What RC calls its API paths; everything a viewer needs lives below these. */
export const FORWARDED_PATH = /^\/(?:api|file-upload|ufs|avatar|emoji-custom|websocket)(?:\/|\?|$)/

const PROBE_TIMEOUT_MS = 8_000

/** The address that requests are forwarded to, without trailing slash; throws a sentence for what is not a web address. */
export function parseServerUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new Error(
      `ROCKETCHAT_URL is “${withoutCredentials(text)}”, which is not an address like https://chat.example.com.`,
    )
  }
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  url.pathname = url.pathname.replace(/\/+$/, '')
  return url
}

/** Asks `/api/info` who answers. Returns its version, or throws one sentence that says what is wrong. */
export async function probeServer(server: URL): Promise<string> {
  const address = server.href.replace(/\/$/, '')
  let response: Response
  try {
    response = await fetch(`${address}/api/info`, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })
  } catch {
    throw new Error(`Nothing answers at ${address}, so there is no Rocket.Chat to show.`)
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (!hasVersion(body)) {
    throw new Error(
      `${address} answers, but not as a Rocket.Chat server: /api/info gave status ${String(response.status)} without a version.`,
    )
  }
  return body.version
}

function hasVersion(body: unknown): body is { version: string } {
  return typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'string'
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/@\s]*@/, '//')
}
