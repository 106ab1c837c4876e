import { nextMessage } from './nextMessage.ts'

interface TimedWorkerOptions {
  /** The worker says something once it has loaded, then once for each task. */
  start: () => Worker
  /** What takes longer than this will never end. */
  limitMs: number
  /** How long its code may take to arrive. */
  startMs?: number
  /** After this time without a task the worker and its memory go. */
  idleMs?: number
}

/**
 * Work on what anybody may have sent: away from the page, one task at a time, each within its limit. A task that
 * exceeds it takes its worker along, and the next one gets another.
 */
export function createTimedWorker<Answer>({
  start,
  limitMs,
  startMs = 20_000,
  idleMs = 30_000,
}: TimedWorkerOptions): (task: unknown) => Promise<Answer> {
  let worker: Worker | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()

  function stop() {
    worker?.terminate()
    worker = undefined
  }

  async function started(): Promise<Worker> {
    if (worker !== undefined) return worker
    worker = start()
    await nextMessage(worker, startMs)
    return worker
  }

  async function doNow(task: unknown): Promise<Answer> {
    clearTimeout(idle)
    try {
      const ready = await started()
      const answer = nextMessage<Answer>(ready, limitMs)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page only
      ready.postMessage(task)
      return await answer
    } catch (error) {
      stop()
      throw error
    } finally {
      idle = setTimeout(stop, idleMs)
    }
  }

  return (task) => {
    const result = last.then(() => doNow(task))
    last = result.catch(() => undefined)
    return result
  }
}
