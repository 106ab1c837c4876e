import { afterPaint } from '#lib/afterPaint.ts'
import { trustedScriptUrl } from '#lib/trustedScriptUrl.ts'

import { decode, type Decoded, type DecodeRequest } from './decode.ts'
import type { DecodeAnswer } from './decode.worker.ts'
// oxlint-disable-next-line import/default -- an address that Vite makes
import workerUrl from './decode.worker.ts?worker&url'

// After this time without a picture the worker and its memory go.
const IDLE_MS = 10_000

let worker: Worker | undefined
let hasWorkers = true
let idle: ReturnType<typeof setTimeout> | undefined
let last: Promise<unknown> = Promise.resolve()

/** Decodes beside the page, one picture at a time: two large ones at once are twice the memory. */
export function decodeLater(request: DecodeRequest, signal: AbortSignal): Promise<Decoded> {
  const result = last.then(async () => {
    // A large picture takes every core that the browser would paint with.
    await afterPaint()
    signal.throwIfAborted()
    clearTimeout(idle)
    try {
      return await (hasWorkers ? decodeInWorker(request) : decode(request))
    } finally {
      idle = setTimeout(stop, IDLE_MS)
    }
  })
  last = result.catch(() => undefined)
  return result
}

function stop() {
  worker?.terminate()
  worker = undefined
}

async function decodeInWorker(request: DecodeRequest): Promise<Decoded> {
  let answer: DecodeAnswer
  try {
    worker ??= new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'vitrine-decode' })
    answer = await ask(worker, request)
  } catch {
    // Forbidden by a policy, an old browser, or gone with the last deployment.
    stop()
    hasWorkers = false
    return decode(request)
  }
  if ('failure' in answer) throw new Error(answer.failure)
  return answer
}

function ask(to: Worker, request: DecodeRequest): Promise<DecodeAnswer> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController()
    const { signal } = listening
    to.addEventListener(
      'message',
      ({ data }: MessageEvent<DecodeAnswer>) => {
        listening.abort()
        resolve(data)
      },
      { signal },
    )
    to.addEventListener(
      'error',
      (event) => {
        event.preventDefault()
        listening.abort()
        reject(new Error('The worker did not start'))
      },
      { signal },
    )
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page only
    to.postMessage(request)
  })
}
