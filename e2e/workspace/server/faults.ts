import { json } from './answers.ts'

/**
 * What a test can make go wrong:
 * - `slow`: answers after `ms`; `status`: refuses with `status` (429 with a true rate-limit body);
 * - `malformed`: half a JSON text, whole for HTTP; `cutOff`: the connection ends in the middle of the body;
 * - `html`: 200 with a page, as a captive portal does; `wrongTypes`: the envelope stands, the rows are of wrong types;
 * - `answer`: whatever `status`, `type`, `body` and `location` say, for what proxies and gateways come up with;
 * - `network`: no answer at all.
 */
export const FAULT_KINDS = [
  'slow',
  'status',
  'malformed',
  'cutOff',
  'html',
  'wrongTypes',
  'answer',
  'network',
] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

export interface Fault {
  /** An endpoint's name (`rooms.images`), the start of a path (`/file-upload/`), or `*`. */
  route: string
  kind: FaultKind
  /** How often; for ever when left out. */
  times?: number
  ms?: number
  status?: number
  type?: string
  body?: string
  location?: string
}

export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Takes the fault of that route, if there is one, from the list of what is to come. */
  take(endpoint: string | undefined, path: string): Fault | undefined
}

export function createFaults(): Faults {
  let faults: (Fault & { left: number })[] = []
  return {
    add(fault) {
      faults.push({ ...fault, left: fault.times ?? Infinity })
    },
    clear() {
      faults = []
    },
    take(endpoint, path) {
      const fault = faults.find(
        ({ route }) => route === '*' || (route.startsWith('/') ? path.startsWith(route) : route === endpoint),
      )
      if (fault !== undefined) fault.left -= 1
      faults = faults.filter(({ left }) => left > 0)
      return fault
    },
  }
}

export async function applyFault(
  fault: Fault,
  answer: () => Promise<Response>,
  signal: AbortSignal,
): Promise<Response> {
  switch (fault.kind) {
    case 'slow':
      await wait(fault.ms ?? 1000, signal)
      return answer()
    case 'status':
      return refuse(fault.status ?? 500)
    case 'answer':
      return answerWith(fault)
    case 'network':
      return Response.error()
    case 'html':
      return new Response('<!doctype html><title>Sign in to the network</title><p>Please accept the terms.', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      })
    case 'malformed': {
      const whole = await answer()
      const body = await whole.text()
      return new Response(body.slice(0, Math.ceil(body.length / 2)), whole)
    }
    case 'cutOff':
      return cutOff(await answer())
    case 'wrongTypes': {
      const whole = await answer()
      return json(spoil(await whole.json()), whole.status)
    }
    default:
      throw new Error(`Unknown fault ${String(fault.kind satisfies never)}`)
  }
}

function refuse(status: number): Response {
  const body =
    status === 429
      ? { success: false, error: tooManyRequests(5) }
      : { success: false, error: status >= 500 ? 'Internal server error' : 'refused' }
  return json(body, status)
}

function answerWith({ status = 200, type, body, location }: Fault): Response {
  return new Response(body ?? null, {
    status,
    headers: {
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(location === undefined ? {} : { location }),
    },
  })
}

export function tooManyRequests(seconds: number): string {
  return `Error, too many requests. Please slow down. You must wait ${seconds} seconds before trying this endpoint again. [error-too-many-requests]`
}

async function cutOff(whole: Response): Promise<Response> {
  const bytes = new Uint8Array(await whole.arrayBuffer())
  let isHalfSent = false
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (isHalfSent) {
        // The first half has to be on its way, or nothing at all arrives.
        await wait(50)
        controller.error(new Error('The connection was cut off.'))
        return
      }
      isHalfSent = true
      controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)))
    },
  })
  return new Response(body, whole)
}

/** Every second row of a list becomes something else, so that both kinds meet in one page. */
function spoil(body: unknown): unknown {
  const wrong: readonly unknown[] = [
    null,
    'text',
    7,
    {},
    { _id: 5, ts: {}, msg: [], u: 'nobody', name: false },
  ]
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(
    Object.entries(body).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value)
        ? value.map((row: unknown, index) =>
            index % 2 === 0 ? row : wrong[((index - 1) / 2) % wrong.length],
          )
        : value,
    ]),
  )
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
