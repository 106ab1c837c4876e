import type { Browser } from 'playwright'

import { VIEWPORT } from './contestants.ts'

export interface UnwatchedPage {
  /** Runs an expression in the page, and waits for its promise. */
  evaluate(expression: string): Promise<unknown>
  send(method: string, params?: object): Promise<unknown>
}

interface Answer {
  id?: number
  error?: { message: string }
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } }
}

/**
 * A page that nothing watches but what is asked here. Whoever watches the network of a page, as Playwright does, has the
 * renderer keep every file that came: that would be measured as the page's own memory.
 */
export async function openUnwatched(browser: Browser, url: string): Promise<UnwatchedPage> {
  const session = await browser.newBrowserCDPSession()
  // In a context that Playwright did not make, so that it lets the page go.
  const { browserContextId } = await session.send('Target.createBrowserContext')
  const { targetId } = await session.send('Target.createTarget', { url, browserContextId })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0

  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, error, result } = JSON.parse(message) as Answer
    const asked = id === undefined ? undefined : waiting.get(id)
    if (asked === undefined || id === undefined) return
    waiting.delete(id)
    const problem = error?.message ?? result?.exceptionDetails?.text
    if (problem === undefined) asked.resolve(result?.result?.value)
    else asked.reject(new Error(problem))
  })

  async function send(method: string, params: object = {}): Promise<unknown> {
    lastId += 1
    const id = lastId
    const answer = new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
    })
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    })
    return answer
  }

  await send('Emulation.setDeviceMetricsOverride', { ...VIEWPORT, deviceScaleFactor: 1, mobile: false })
  return {
    send,
    evaluate: (expression) =>
      send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }),
  }
}
