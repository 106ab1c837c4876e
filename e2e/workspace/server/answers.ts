/** What every answer of the API carries, so that browsers never cache one (contract 0). */
const API_HEADERS = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  pragma: 'no-cache',
  'x-frame-options': 'sameorigin',
}

export type Headers = Readonly<Record<string, string>>

export function json(body: unknown, status = 200, headers: Headers = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...API_HEADERS, ...headers } })
}

export function success(body: Readonly<Record<string, unknown>> = {}): Response {
  return json({ ...body, success: true })
}

/** A refusal that an endpoint throws and the router answers. */
export class Refusal extends Error {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body['error'] === 'string' ? body['error'] : `HTTP ${status}`)
    this.status = status
    this.body = body
  }
}

/** What Meteor's errors become: the code is repeated in the text. */
export function meteorError(code: string, reason: string, details?: unknown): Refusal {
  return new Refusal(400, {
    success: false,
    error: reason === '' ? `[${code}]` : `${reason} [${code}]`,
    errorType: code,
    ...(details === undefined ? {} : { details }),
  })
}

export function plainFailure(text: string): Refusal {
  return new Refusal(400, { success: false, error: text })
}

/** 9.0 is announced to say "forbidden"; clients must not match on the text (contract 1.2). */
export function forbidden(): Refusal {
  return new Refusal(403, { success: false, error: 'unauthorized' })
}

export function notLoggedIn(): Refusal {
  const text = 'You must be logged in to do this.'
  return new Refusal(401, { success: false, error: text, status: 'error', message: text })
}

export function text(body: string, status: number, headers: Headers = {}): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/plain; charset=UTF-8', ...headers } })
}
