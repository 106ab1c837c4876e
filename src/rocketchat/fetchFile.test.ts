import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { fetchFile } from './fetchFile.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What comes of asking a server that answers as told, and hangs up when told to: the file's text, or an error. */
function ask(answer: (aborted: Promise<never>) => Promise<Response>, signal?: AbortSignal) {
  return fetchFile(
    'https://chat.example.com',
    { id: 'f1', name: 'a.png' },
    {
      credentials: { userId: 'ada', token: 'token' },
      onSignedOut: undefined,
      mayReadFrom: () => true,
      fetch: (_, init) => answer(aborted(init?.signal)),
      signal,
      stallMs: 30_000,
    },
  ).then((response) => response.text().catch(asIs), asIs)
}

const asIs = (error: unknown) => error

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('', 'AbortError'))
    })
  })
}

/** A body that comes in pieces, with that pause before each, and never ends when told so. */
function pieces(texts: readonly string[], pauseMs: number, hangsUp?: Promise<never>): Response {
  const left = texts.map((text) => new TextEncoder().encode(text))
  return new Response(
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
        const piece = left.shift()
        if (piece !== undefined) controller.enqueue(piece)
        else if (hangsUp === undefined) controller.close()
        else await hangsUp
      },
    }),
  )
}

test('fails as a broken connection when the answer does not begin', async () => {
  const outcome = ask((hangsUp) => hangsUp)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await outcome).toHaveProperty('name', 'NetworkError')
})

test('fails as a broken connection when the answer stops in the middle', async () => {
  const outcome = ask((hangsUp) => Promise.resolve(pieces(['half'], 0, hangsUp)))
  await vi.advanceTimersByTimeAsync(30_001)
  expect(await outcome).toHaveProperty('name', 'NetworkError')
})

test('waits as long as bytes go on coming', async () => {
  const text = ask(() => Promise.resolve(pieces(['a', 'b', 'c', 'd'], 29_000)))
  await vi.advanceTimersByTimeAsync(5 * 29_000)
  expect(await text).toBe('abcd')
})

test('a storage host that hangs is no storage host that refuses', async () => {
  const answers = [
    new Response(null, { status: 302 }),
    Response.json({ redirectUrl: 'https://bucket.example/f1' }),
  ]
  const outcome = ask((hangsUp) => {
    const answer = answers.shift()
    return answer === undefined ? hangsUp : Promise.resolve(answer)
  })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(await outcome).toHaveProperty('name', 'NetworkError')
})

test('an abort of the caller stays an abort', async () => {
  const caller = new AbortController()
  const outcome = ask((hangsUp) => hangsUp, caller.signal)
  caller.abort()
  expect(await outcome).toHaveProperty('name', 'AbortError')
})
