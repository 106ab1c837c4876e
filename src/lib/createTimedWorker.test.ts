import { expect, test, vi } from 'vitest'

import { createTimedWorker } from './createTimedWorker.ts'
import { TooLongError } from './nextMessage.ts'

/** Says that it is there, doubles numbers, and never comes back from `hang`. */
class FakeWorker extends EventTarget {
  terminate = vi.fn<() => void>()

  constructor() {
    super()
    queueMicrotask(() => this.say(undefined))
  }

  postMessage(task: unknown) {
    if (task === 'break') this.dispatchEvent(new Event('error'))
    else if (task !== 'hang') queueMicrotask(() => this.say(Number(task) * 2))
  }

  private say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

function setUp(limitMs: number) {
  const workers: FakeWorker[] = []
  const start = () => {
    const worker = new FakeWorker()
    workers.push(worker)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a worker as is used
    return worker as unknown as Worker
  }
  return { workers, ask: createTimedWorker<number>({ start, limitMs, idleMs: 60_000 }) }
}

test('one worker does one task after the other', async () => {
  const { workers, ask } = setUp(10_000)
  expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([2, 4, 6])
  expect(workers).toHaveLength(1)
})

test.each([
  ['hang', TooLongError],
  ['break', Error],
])(
  'a task that makes the worker %s takes it along, and the next one is done all the same',
  async (task, Reason) => {
    vi.useFakeTimers()
    const { workers, ask } = setUp(500)
    const [lost, done] = [ask(task), ask(21)]
    const outcome = lost.catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(500)
    expect(await outcome).toBeInstanceOf(Reason)
    expect(await done).toBe(42)
    expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1, 0])
    vi.useRealTimers()
  },
)
