import { nextMessage, TooLongError } from '#lib/nextMessage.ts'
import { trustedScriptUrl } from '#lib/trustedScriptUrl.ts'

import { type Dimensions, shrink, type ShrinkRequest } from './shrink.ts'
import type { ShrinkAnswer } from './shrink.worker.ts'
// oxlint-disable-next-line import/default -- the address of what Vite builds from it
import workerUrl from './shrink.worker.ts?worker&url'

interface ShrinkerOptions {
  startWorker?: () => Worker
  /** After this time without a picture the worker and its memory go. */
  idleMs?: number
  /** What takes longer than this will never end. */
  limitMs?: number
}

// What the server's own thumbnails have; twice that where a CSS pixel is more than one.
const PIXELS = 480 * 360

/** Makes pictures small in a worker, one at a time, or in the page where no worker starts. */
export function createShrinker({
  startWorker = () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'vitrine-shrink' }),
  idleMs = 10_000,
  limitMs = 30_000,
}: ShrinkerOptions = {}) {
  let worker: Worker | undefined
  let hasWorkers = true
  let idle: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()

  function stop() {
    worker?.terminate()
    worker = undefined
  }

  async function shrinkNow(request: ShrinkRequest): Promise<Blob> {
    clearTimeout(idle)
    try {
      return await (hasWorkers ? shrinkInWorker(request) : shrink(request))
    } finally {
      idle = setTimeout(stop, idleMs)
    }
  }

  async function shrinkInWorker(request: ShrinkRequest): Promise<Blob> {
    let answer: ShrinkAnswer
    try {
      worker ??= startWorker()
      const next = nextMessage<ShrinkAnswer>(worker, limitMs)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page only
      worker.postMessage(request)
      answer = await next
    } catch (error) {
      stop()
      if (error instanceof TooLongError) throw error
      // Forbidden by a policy, an old browser, or gone with the last deployment.
      hasWorkers = false
      return shrink(request)
    }
    if ('small' in answer) return answer.small
    throw new Error(answer.failure)
  }

  return (picture: Blob, dimensions: Dimensions | undefined): Promise<Blob> => {
    const request = { picture, dimensions, pixels: devicePixelRatio > 1.5 ? 2 * PIXELS : PIXELS }
    const result = last.then(() => shrinkNow(request))
    last = result.catch(() => undefined)
    return result
  }
}
