import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, type ConsoleMessage, expect, type Page, test as base } from '@playwright/test'

import { serverUrl } from './serverUrl.ts'
import { type Workspace, workspaceAt } from './workspaceAt.ts'

interface JourneyFixtures {
  workspace: Workspace
  /** Console errors that a journey provokes on purpose, such as the browser's note of a refused sign-in. */
  tolerated: RegExp[]
  /** Hosts beside the app's own that a journey may reach. */
  allowedHosts: string[]
  /** Checks after the journey: no console error, policy violation, foreign request, token in a URL, or 429. */
  guard: (context: BrowserContext) => Promise<void>
  /** The journey's own context is guarded from the start. */
  guarded: undefined
  /** Signs in through the screen, as a person would. */
  signIn: (username?: string) => Promise<void>
}

/** Playwright's test with a fresh workspace, limiter on, and with what must hold in every journey. */
export const test = base.extend<JourneyFixtures>({
  tolerated: [[], { option: true }],
  allowedHosts: [[], { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from this pattern
  workspace: async ({}, use, { parallelIndex }) => {
    const workspace = workspaceAt(serverUrl(parallelIndex))
    await workspace.switch('reset')
    await use(workspace)
  },

  baseURL: async ({ workspace }, use) => {
    await use(workspace.url)
  },

  guard: async ({ workspace, tolerated, allowedHosts }, use) => {
    const problems: string[] = []
    const urls: string[] = []
    const tokens = new Set<string>()

    await use(async (context) => {
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          // oxlint-disable-next-line no-console -- the console is how a page reports to the journey
          console.error(`Policy violation: ${violatedDirective} ${blockedURI}`)
        })
      })
      context.on('console', (message: ConsoleMessage) => {
        if (message.type() === 'error' && !tolerated.some((pattern) => pattern.test(message.text()))) {
          problems.push(`console: ${message.text()}`)
        }
      })
      context.on('weberror', (error) => problems.push(`exception: ${error.error().message}`))
      context.on('request', (request) => {
        urls.push(request.url())
        const token = request.headers()['x-auth-token']
        if (token !== undefined) tokens.add(token)
        const { protocol, hostname, pathname } = new URL(request.url())
        if (request.method() !== 'GET' && !SIGNS.test(pathname)) {
          problems.push(`a reader wrote: ${request.method()} ${pathname}`)
        }
        if (protocol.startsWith('http') && !['localhost', '127.0.0.1', ...allowedHosts].includes(hostname)) {
          problems.push(`foreign request: ${hostname}`)
        }
      })
      context.on('page', (page) => {
        page.on('framenavigated', (frame) => urls.push(frame.url()))
        page.on('websocket', (socket) => {
          socket.on('framesent', ({ payload }) => {
            const said = saidIn(String(payload))
            if (!FRAMES.test(said)) problems.push(`a reader wrote: ${said}`)
          })
        })
      })
    })

    for (const token of tokens) {
      if (urls.some((url) => url.includes(token))) problems.push('a token stood in a URL')
    }
    expect(problems).toEqual([])
    expect(await refusedCalls(workspace)).toEqual([])
  },

  guarded: [
    async ({ context, guard }, use) => {
      await guard(context)
      await use(undefined)
    },
    { auto: true },
  ],

  signIn: async ({ page }, use) => {
    await use(async (username = 'jonah.reyes') => {
      await page.getByRole('textbox', { name: 'Username or email' }).fill(username)
      await page.getByLabel('Password').fill('vitrine')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    })
  },
})

export { expect }

/** All that leaves beside questions: signing in, with the code by e-mail that it may take, and out. */
const SIGNS = /\/api\/v1\/(?:login|logout|users\.2fa\.sendEmailCode)$/
const FRAMES = /^(?:connect|method login|sub stream-room-messages|sub stream-notify-room|unsub|ping|pong)$/

/** A frame's kind and the method or stream that it names. */
function saidIn(frame: string): string {
  const { msg, method, name } = JSON.parse(frame) as Record<string, unknown>
  return [msg, method ?? name].filter(Boolean).join(' ')
}

/** Fails with the rules that the page breaks, if any. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

/** Calls that the limiter refused although a client that counts could have known. */
async function refusedCalls(workspace: Workspace): Promise<unknown[]> {
  const { calls } = (await workspace.switch('calls')) as { calls: { path: string; status: number }[] }
  return calls.filter(({ status }) => status === 429)
}
