import type { ValidateFunction } from 'ajv'

import { Refusal, json, notLoggedIn, text } from './answers.ts'
import { READABLE_BY, preflight } from './cors.ts'
import type { Call, Endpoint, Endpoints } from './endpoint.ts'
import { chatEndpoints } from './endpoints/chat.ts'
import { directoryEndpoints } from './endpoints/directory.ts'
import { historyEndpoints } from './endpoints/history.ts'
import { listEndpoints } from './endpoints/lists.ts'
import { messagesEndpoints } from './endpoints/messages.ts'
import { roomImagesEndpoints } from './endpoints/roomImages.ts'
import { roomEndpoints } from './endpoints/rooms.ts'
import { sessionEndpoints } from './endpoints/session.ts'
import { tooManyRequests } from './faults.ts'
import type { Limiter } from './limiter.ts'
import { type Query, parseQuery } from './parseQuery.ts'
import type { Sessions } from './sessions.ts'
import type { SignIn } from './signIn.ts'
import type { State } from './state.ts'

export interface ApiContext {
  state: State
  sessions: Sessions
  signIn: SignIn
  limiter: Limiter
}

const endpoints: Endpoints = {
  ...sessionEndpoints,
  ...directoryEndpoints,
  ...roomEndpoints,
  ...roomImagesEndpoints,
  ...messagesEndpoints,
  ...historyEndpoints,
  ...listEndpoints,
  ...chatEndpoints,
}

/** The endpoint that a path names; `info` is the one outside `/api/v1/`. */
export function endpointName(path: string): string | undefined {
  if (path === '/api/info') return 'info'
  const name = path.startsWith('/api/v1/') ? path.slice('/api/v1/'.length) : ''
  return name !== 'info' && Object.hasOwn(endpoints, name) ? name : undefined
}

export async function answerApi(context: ApiContext, request: Request, ip: string): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight(context.state.settings, request)

  const url = new URL(request.url)
  const name = endpointName(url.pathname)
  const endpoint = name === undefined ? undefined : endpoints[name]
  const methods: readonly string[] = endpoint?.methods ?? ['GET']
  const isKnown = methods.includes(request.method === 'HEAD' ? 'GET' : request.method)
  const response =
    name === undefined || endpoint === undefined || !isKnown
      ? text('404 Not Found', 404)
      : await answerEndpoint(context, { name, endpoint, request, url, ip })
  response.headers.set('access-control-allow-origin', READABLE_BY)
  return response
}

interface Asked {
  name: string
  endpoint: Endpoint
  request: Request
  url: URL
  ip: string
}

/** Who, then what, then how often, then the work: a refusal of the first two costs nothing of the budget (contract 0). */
async function answerEndpoint(context: ApiContext, asked: Asked): Promise<Response> {
  const { endpoint, request, ip } = asked
  let rateHeaders: Readonly<Record<string, string>> = {}
  try {
    const signedIn = endpoint.isOpen === true ? undefined : authenticate(context, request)
    const query = parseQuery(asked.url.search)
    checkSchema(endpoint, query)

    const budget = spend(context, asked)
    rateHeaders = budget.headers
    if (budget.refusal !== undefined) throw budget.refusal

    const { state, sessions, signIn } = context
    const call: Call = { state, sessions, signIn, request, query, body: await readBody(request), ip }
    const response = await (endpoint.isOpen === true
      ? endpoint.handle(call)
      : endpoint.handle({ ...call, ...(signedIn ?? authenticate(context, request)) }))
    for (const [header, value] of Object.entries(rateHeaders)) response.headers.set(header, value)
    return response
  } catch (error) {
    if (error instanceof Refusal) return json(error.body, error.status, rateHeaders)
    console.error(error)
    return json({ success: false, error: 'Internal server error' }, 500, rateHeaders)
  }
}

function authenticate({ state, sessions }: ApiContext, request: Request) {
  const userId = request.headers.get('x-user-id')
  const token = request.headers.get('x-auth-token')
  const user = userId === null ? undefined : state.user(userId)
  if (user === undefined || token === null || !sessions.isValid(user._id, token)) throw notLoggedIn()
  return { user, token }
}

/** Coerces the query in place, as the published validators do. */
function checkSchema({ schema, isLegacy }: Endpoint, query: Query) {
  if (schema === undefined || schema(query)) return
  const text = describeErrors(schema.errors)
  throw new Refusal(
    400,
    isLegacy === true
      ? { success: false, errorType: 'invalid-params', error: `${text} [invalid-params]` }
      : { success: false, errorType: 'error-invalid-params', error: text },
  )
}

function describeErrors(errors: ValidateFunction['errors']): string {
  return (errors ?? []).map((error) => error.message).join('\n ')
}

function spend({ state, limiter }: ApiContext, { name, request, ip }: Asked) {
  const { settings } = state
  if (!settings.API_Enable_Rate_Limiter) return { headers: {} }
  const budget = limiter.take(
    `${ip} ${request.method} ${name}`,
    settings.API_Enable_Rate_Limiter_Limit_Calls_Default,
    settings.API_Enable_Rate_Limiter_Limit_Time_Default,
  )
  const headers = {
    'X-RateLimit-Limit': String(budget.limit),
    'X-RateLimit-Remaining': String(budget.remaining),
    'X-RateLimit-Reset': String(budget.resetAt),
  }
  if (budget.isAllowed) return { headers }
  const seconds = Math.ceil((budget.resetAt - state.now()) / 1000)
  return { headers, refusal: new Refusal(429, { success: false, error: tooManyRequests(seconds) }) }
}

/** Only JSON is read: form bodies sign nobody in since 7.6.0 (contract 5.1). */
async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (request.headers.get('content-type')?.split(';')[0]?.trim() !== 'application/json') return {}
  try {
    const body: unknown = await request.json()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
