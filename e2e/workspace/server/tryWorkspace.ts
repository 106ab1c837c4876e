import { type WorkspaceOptions, createWorkspace } from '../createWorkspace.ts'
import type { Content } from './documents.ts'
import { FIXTURE_NOW, fixture } from './fixture.ts'

/** A workspace with the fixture and a clock of its own, asked as a client would. For tests. */
export function tryWorkspace(options: Partial<WorkspaceOptions> & { data?: Content } = {}) {
  const clock = { now: FIXTURE_NOW }
  const workspace = createWorkspace({
    content: () => options.data ?? fixture,
    now: () => clock.now,
    settings: { API_Enable_Rate_Limiter: false },
    ...options,
  })

  async function ask(path: string, init: RequestInit = {}, ip = '127.0.0.1'): Promise<Asked> {
    const response = await workspace.handle(new Request(`http://localhost:5180${path}`, init), { ip })
    const isJson = response.headers.get('content-type') === 'application/json'
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? ((await response.json()) as Body) : {},
      text: isJson ? '' : await response.text(),
    }
  }

  async function turn(body: Readonly<Record<string, unknown>>): Promise<Body> {
    return (await ask('/__workspace', { method: 'POST', body: JSON.stringify(body) })).body
  }

  return {
    clock,
    workspace,
    ask,
    turn,
    post: (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    /** Asks as that person, without a login call. */
    as: async (username: string) => {
      const { userId, authToken } = await turn({ action: 'issueToken', username })
      const token = String(authToken)
      const headers = { 'x-user-id': String(userId), 'x-auth-token': token }
      return {
        token,
        headers,
        get: (endpoint: string, ip?: string) => ask(`/api/v1/${endpoint}`, { headers }, ip),
        file: (path: string, others: Readonly<Record<string, string>> = {}) =>
          ask(path, { headers: { ...headers, ...others } }),
      }
    },
  }
}

interface Asked {
  status: number
  headers: Headers
  body: Body
  text: string
}

// oxlint-disable-next-line typescript/no-explicit-any -- bodies are what the tests are about
export type Body = Record<string, any>

export const ids = (rows: readonly { _id: string }[]) => rows.map(({ _id }) => _id)
