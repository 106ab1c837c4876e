import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Answer } from './Answer.ts'
import type { SharedStorage } from './callLog.ts'
import { createScheduler } from './createScheduler.ts'
import { TooManyCallsError } from './errors.ts'
import type { Priority, Scheduler } from './Scheduler.ts'

const WINDOW_MS = 60_000

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Time that only passes when it is told to. */
function createWorld() {
  let now = 1_800_000_000_000
  let timers: { at: number; callback: () => void }[] = []
  const after = (ms: number, callback: () => void) => {
    const timer = { at: now + Math.max(0, ms), callback }
    timers.push(timer)
    return () => {
      timers = timers.filter((other) => other !== timer)
    }
  }
  return {
    clock: { now: () => now, after },
    sleep: (ms: number) => new Promise<void>((resolve) => after(ms, resolve)),
    async run(untilMs = Infinity) {
      await settle()
      while (timers.length > 0) {
        const next = timers.reduce((first, timer) => (timer.at < first.at ? timer : first))
        if (next.at > untilMs) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.callback()
        await settle()
      }
      if (untilMs < Infinity) now = Math.max(now, untilMs)
    },
  }
}

type World = ReturnType<typeof createWorld>

interface LimiterOptions {
  limit?: number
  hasHeaders?: boolean
  /** How far the server's clock is ahead of ours. */
  skewMs?: number
  latencyMs?: () => number
  windowMs?: number
}

/** Fixed windows that open with the first call, as Rocket.Chat's limiter counts. */
function createLimiter(world: World, options: LimiterOptions = {}) {
  const { limit = 10, hasHeaders = true, skewMs = 0, latencyMs = () => 20, windowMs = WINDOW_MS } = options
  const windows = new Map<string, { openedAt: number; count: number }>()
  const sent: string[] = []
  let refusals = 0
  function count(endpoint: string): Answer {
    const now = world.clock.now()
    const known = windows.get(endpoint)
    const window =
      known !== undefined && now - known.openedAt <= windowMs ? known : { openedAt: now, count: 0 }
    windows.set(endpoint, window)
    window.count += 1
    const timeLeft = window.openedAt + windowMs - now
    const isRefused = window.count > limit
    if (isRefused) refusals += 1
    const error = `Error, too many requests. Please slow down. You must wait ${String(Math.ceil(timeLeft / 1000))} seconds before trying this endpoint again. [error-too-many-requests]`
    return {
      status: isRefused ? 429 : 200,
      contentType: 'application/json',
      body: isRefused ? { success: false, error } : { success: true },
      rateLimit: hasHeaders
        ? { limit, remaining: Math.max(0, limit - window.count), resetsAt: now + skewMs + timeLeft }
        : undefined,
    }
  }
  return {
    sent,
    count,
    refusals: () => refusals,
    send: (endpoint: string, key: string) => async (signal: AbortSignal) => {
      sent.push(key)
      await world.sleep(latencyMs())
      const answer = count(endpoint)
      await world.sleep(latencyMs())
      if (signal.aborted) throw signal.reason
      return answer
    },
  }
}

type Limiter = ReturnType<typeof createLimiter>

interface Wish {
  key: string
  endpoint?: string
  priority?: Priority | 'now'
  signal?: AbortSignal
}

function ask(scheduler: Scheduler, limiter: Limiter, wish: Wish): Promise<Answer> {
  const { key, endpoint = 'GET api/v1/rooms.images', priority = 'visible', signal } = wish
  return scheduler.run({ endpoint, key, priority, signal, send: limiter.send(endpoint, key) })
}

function createFakeStorage(): SharedStorage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

const actions = fc.array(
  fc.record({
    delayMs: fc.oneof(fc.nat(50), fc.nat(5000), fc.nat(30_000)),
    count: fc.integer({ min: 1, max: 8 }),
    endpoint: fc.constantFrom('GET a', 'GET b'),
    key: fc.nat(200),
    priority: fc.constantFrom<Priority>('visible', 'ahead', 'idle'),
    abortAfterMs: fc.option(fc.nat(3000), { nil: undefined }),
    tab: fc.nat(2),
    reloads: fc.nat(4).map((chance) => chance === 0),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
)

const conditions = fc.record({
  actions,
  latencies: fc.infiniteStream(fc.nat(4000)),
  hasHeaders: fc.boolean(),
  canReadHeaders: fc.boolean(),
  skewMs: fc.integer({ min: -200_000, max: 200_000 }),
  limit: fc.constantFrom(3, 10, 10, 25),
})

test('whatever people do in however many tabs, reloads included, no call is refused that could be foreseen', async () => {
  await fc.assert(
    fc.asyncProperty(conditions, async ({ actions: steps, latencies, limit, hasHeaders, skewMs }) => {
      const world = createWorld()
      // Nobody can foresee a limit below the default before the server has named it once.
      const limiter = createLimiter(world, {
        limit: hasHeaders ? Math.max(10, limit) : 10,
        hasHeaders,
        skewMs,
        latencyMs: () => latencies.next().value,
      })
      const storage = createFakeStorage()
      const open = () => createScheduler({ canReadHeaders: hasHeaders, storage, clock: world.clock })
      const tabs = [open(), open(), open()]
      const settled: Promise<unknown>[] = []
      for (const { delayMs, count, endpoint, key, priority, abortAfterMs, tab, reloads } of steps) {
        await world.run(world.clock.now() + delayMs)
        // What a page that is reloaded was waiting for is gone with it; only what it wrote down is left.
        if (reloads) tabs[tab] = open()
        const controller = new AbortController()
        const scheduler = tabs[tab] ?? open()
        for (let index = key; index < key + count; index += 1) {
          const wish = { endpoint, key: `${endpoint} ${String(index)}`, priority, signal: controller.signal }
          settled.push(ask(scheduler, limiter, wish).catch(() => undefined))
        }
        if (abortAfterMs !== undefined) world.clock.after(abortAfterMs, () => controller.abort())
      }
      await world.run()
      await Promise.all(settled)
      expect(limiter.refusals()).toBe(0)
      expect(storage.length).toBe(0)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('every call settles, and none fails, though others at the same address use up the limit', async () => {
  await fc.assert(
    fc.asyncProperty(
      conditions,
      fc.array(fc.nat(3000), { maxLength: 150 }),
      async ({ actions: steps, latencies, limit, hasHeaders, canReadHeaders, skewMs }, strangers) => {
        const world = createWorld()
        const latencyMs = () => latencies.next().value
        const limiter = createLimiter(world, { limit, hasHeaders, skewMs, latencyMs })
        const scheduler = createScheduler({ canReadHeaders, clock: world.clock })
        let at = 0
        for (const pause of strangers) {
          at += pause
          world.clock.after(at, () => limiter.count('GET a'))
        }
        const answers: Promise<Answer>[] = []
        for (const { delayMs, count, endpoint, key, priority } of steps) {
          await world.run(world.clock.now() + delayMs)
          for (let index = key; index < key + count; index += 1) {
            answers.push(ask(scheduler, limiter, { endpoint, key: `${endpoint} ${String(index)}`, priority }))
          }
        }
        await world.run()
        expect((await Promise.all(answers)).every(({ status }) => status === 200)).toBe(true)
        expect(scheduler.getSnapshot()).toEqual({
          waitingUntil: undefined,
          waitingEndpoint: undefined,
          pending: 0,
        })
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('what is visible goes before what is ahead, and that before the rest, each in the order asked for', async () => {
  const priorities = ['visible', 'ahead', 'idle'] as const
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...priorities), { maxLength: 40 }), async (wishes) => {
      const world = createWorld()
      const limiter = createLimiter(world)
      const scheduler = createScheduler({ clock: world.clock })
      for (let index = 0; index < 10; index += 1)
        void ask(scheduler, limiter, { key: `first ${String(index)}` })
      const later = wishes.map((priority, index) => ({ priority, key: String(index) }))
      for (const wish of later) void ask(scheduler, limiter, wish)
      await world.run()
      const keys = (priority: Priority) =>
        later.filter((one) => one.priority === priority).map(({ key }) => key)
      expect(limiter.sent.slice(10)).toEqual(priorities.flatMap(keys))
    }),
    { numRuns: 50 },
  )
})

test('equal calls are one call, and it is dropped only when nobody wants it any more', async () => {
  const world = createWorld()
  const limiter = createLimiter(world, { latencyMs: () => 1000 })
  const scheduler = createScheduler({ clock: world.clock })
  const [first, second] = [new AbortController(), new AbortController()]
  const one = ask(scheduler, limiter, { key: 'same', signal: first.signal })
  const other = ask(scheduler, limiter, { key: 'same', signal: second.signal, priority: 'ahead' })
  first.abort()

  await expect(one).rejects.toHaveProperty('name', 'AbortError')
  await world.run()
  await expect(other).resolves.toHaveProperty('status', 200)
  expect(limiter.sent).toEqual(['same'])
})

test('a call that is given up and wanted again at once is not sent twice', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const scheduler = createScheduler({ clock: world.clock })
  const controller = new AbortController()
  const gone = ask(scheduler, limiter, { key: 'same', signal: controller.signal })
  controller.abort()
  await expect(gone).rejects.toHaveProperty('name', 'AbortError')
  const back = ask(scheduler, limiter, { key: 'same' })

  await world.run()
  await expect(back).resolves.toHaveProperty('status', 200)
  expect(limiter.sent).toEqual(['same'])
})

test('a call that is given up while it waits is never sent', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const scheduler = createScheduler({ clock: world.clock })
  for (let index = 0; index < 10; index += 1) void ask(scheduler, limiter, { key: String(index) })
  const controller = new AbortController()
  const gone = ask(scheduler, limiter, { key: 'gone', signal: controller.signal })
  await world.run(world.clock.now() + 5000)
  controller.abort()

  await expect(gone).rejects.toHaveProperty('name', 'AbortError')
  await world.run()
  expect(limiter.sent).not.toContain('gone')
})

test('says how long it waits, and for what', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const scheduler = createScheduler({ clock: world.clock })
  const startedAt = world.clock.now()
  const seen: unknown[] = []
  scheduler.subscribe(() => seen.push(scheduler.getSnapshot()))
  for (let index = 0; index < 11; index += 1) void ask(scheduler, limiter, { key: String(index) })
  await world.run(startedAt + 1000)

  const state = scheduler.getSnapshot()
  expect(state).toMatchObject({ waitingEndpoint: 'api/v1/rooms.images', pending: 1 })
  expect(state.waitingUntil).toBeGreaterThanOrEqual(startedAt + WINDOW_MS)
  expect(state.waitingUntil).toBeLessThan(startedAt + WINDOW_MS + 2000)
  expect(scheduler.getSnapshot()).toBe(state)
  expect(seen.at(-1)).toBe(state)
})

test('says nothing of what nobody waits for, until somebody does', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const scheduler = createScheduler({ clock: world.clock })
  const startedAt = world.clock.now()
  for (let index = 0; index < 12; index += 1)
    void ask(scheduler, limiter, { key: String(index), priority: 'idle' })
  await world.run(startedAt + 1000)
  expect(limiter.sent).toHaveLength(8)
  expect(scheduler.getSnapshot()).toMatchObject({ waitingUntil: undefined, pending: 4 })

  for (const key of ['11', 'one', 'two']) void ask(scheduler, limiter, { key })
  await world.run(startedAt + 2000)
  expect(limiter.sent.slice(8)).toEqual(['11', 'one'])
  expect(scheduler.getSnapshot().waitingUntil).toBeGreaterThan(startedAt)
  expect(scheduler.limitOf('GET api/v1/rooms.images')).toBe(10)
})

test('with the headers, the whole limit is there again when the window ends', async () => {
  const world = createWorld()
  const limiter = createLimiter(world, { skewMs: 86_400_000 })
  const scheduler = createScheduler({ clock: world.clock })
  const startedAt = world.clock.now()
  void ask(scheduler, limiter, { key: 'opens the window' })
  await world.run(startedAt + 50_000)
  for (let index = 0; index < 19; index += 1) void ask(scheduler, limiter, { key: String(index) })
  await world.run(startedAt + WINDOW_MS + 2000)

  expect(limiter.sent).toHaveLength(20)
  expect(limiter.refusals()).toBe(0)
})

test('follows a larger limit, and none, once the server has shown it', async () => {
  for (const options of [{ limit: 100 }, { limit: 1000, hasHeaders: false }]) {
    const world = createWorld()
    const limiter = createLimiter(world, options)
    const scheduler = createScheduler({ clock: world.clock })
    const startedAt = world.clock.now()
    for (let index = 0; index < 60; index += 1) void ask(scheduler, limiter, { key: String(index) })
    await world.run(startedAt + 2000)
    expect(limiter.sent).toHaveLength(60)
  }
})

test('goes on at once when the limiter is switched off', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const unlimited = createLimiter(world, { limit: 1000, hasHeaders: false })
  const scheduler = createScheduler({ clock: world.clock })
  const startedAt = world.clock.now()
  for (let index = 0; index < 9; index += 1) void ask(scheduler, limiter, { key: String(index) })
  await world.run(startedAt + 1000)
  for (let index = 9; index < 60; index += 1) void ask(scheduler, unlimited, { key: String(index) })
  await world.run(startedAt + 3000)
  expect(unlimited.sent).toHaveLength(51)
})

test('learns how long windows are where they are longer than a minute', async () => {
  const world = createWorld()
  const limiter = createLimiter(world, { windowMs: 120_000 })
  const scheduler = createScheduler({ clock: world.clock })
  const answers = Array.from({ length: 60 }, (_, index) => ask(scheduler, limiter, { key: String(index) }))
  await world.run()

  await expect(Promise.all(answers)).resolves.toHaveLength(60)
  // One refusal teaches it; the calls that were sent together with that one share its fate.
  expect(limiter.refusals()).toBeLessThanOrEqual(10)
})

test('signing in never waits: it goes out at once, or fails with the time of the next try', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const scheduler = createScheduler({ clock: world.clock })
  const endpoint = 'POST api/v1/login'
  const signIn = (key: string) => ask(scheduler, limiter, { endpoint, key, priority: 'now' })
  const tries = Array.from({ length: 10 }, (_, index) => signIn(String(index)))
  await world.run(world.clock.now() + 1000)
  await Promise.all(tries)

  const error: unknown = await signIn('eleventh').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(TooManyCallsError)
  expect(limiter.sent).not.toContain('eleventh')

  await world.run(error instanceof TooManyCallsError ? error.retryAt : 0)
  const twelfth = signIn('twelfth')
  await world.run()
  await expect(twelfth).resolves.toHaveProperty('status', 200)
})

test('a sign-in that the server refuses for being one too many is not tried again', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const scheduler = createScheduler({ clock: world.clock })
  const endpoint = 'POST api/v1/login'
  for (let index = 0; index < 10; index += 1) limiter.count(endpoint)
  const outcome = ask(scheduler, limiter, { endpoint, key: 'login', priority: 'now' }).catch(
    (reason: unknown) => reason,
  )
  await world.run()

  await expect(outcome).resolves.toMatchObject({ name: 'TooManyCallsError', endpoint: 'api/v1/login' })
  expect(limiter.sent).toEqual(['login'])
})

test('sign-out leaves nothing of ours in the storage', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const storage = createFakeStorage()
  const scheduler = createScheduler({ clock: world.clock, storage })
  void ask(scheduler, limiter, { key: 'one' })
  await world.run(world.clock.now() + 1000)
  expect(storage.length).toBe(1)

  scheduler.forget()
  expect(storage.length).toBe(0)
  const after = ask(scheduler, limiter, { key: 'after' })
  await world.run(world.clock.now() + 1000)
  await after
  expect(storage.length).toBe(0)

  scheduler.remember()
  expect(storage.length).toBe(1)
})

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

test('storage that throws is no reason not to ask', async () => {
  const world = createWorld()
  const limiter = createLimiter(world)
  const storage = { length: 3, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse }
  const answer = ask(createScheduler({ clock: world.clock, storage }), limiter, { key: 'one' })
  await world.run()
  await expect(answer).resolves.toHaveProperty('status', 200)
})
