import type { Answer } from './Answer.ts'
import { type CallBudget, createCallBudget, type ServerWindow } from './callBudget.ts'
import { createCallLog, type SharedStorage } from './callLog.ts'
import { TooManyCallsError } from './errors.ts'
import type { Call, Scheduler, SchedulerState } from './Scheduler.ts'

export interface SchedulerOptions {
  /** Whether pages of this origin may read the limiter's headers. */
  canReadHeaders?: boolean
  /** Shared with the other tabs; undefined when there is none. */
  storage?: SharedStorage | undefined
  /** Which records in the storage are this server's. */
  name?: string
  clock?: Clock
}

export interface Clock {
  readonly now: () => number
  /** Calls back after that time; the returned function cancels. */
  readonly after: (ms: number, callback: () => void) => () => void
}

const WINDOW_MS = 60_000

/** How long an unanswered call of a closed tab is kept in mind. */
const UNANSWERED_MS = 30_000

/** Calls that what is only ahead leaves for what will be on screen. */
const RESERVE = 2

/** Who goes first. */
const RANKS = { now: 0, visible: 0, ahead: 1, idle: 2 } as const

/** A call that nobody wants any more gets this long to be wanted again: screens are left and re-entered in one go. */
const LINGER_MS = 50

interface Caller {
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

interface Job extends Pick<Call, 'endpoint' | 'key' | 'priority' | 'send'> {
  readonly sequence: number
  readonly callers: Set<Caller>
  /** That of whoever wants it most. */
  rank: number
  /** While it is under way. */
  controller: AbortController | undefined
}

interface Queue {
  readonly budget: CallBudget
  waiting: Job[]
  /** When the next one may go; undefined when none waits for the limiter. */
  resumesAt: number | undefined
  cancelTimer: () => void
}

export function createScheduler({
  canReadHeaders = true,
  storage,
  name = '',
  clock = browserClock,
}: SchedulerOptions = {}): Scheduler {
  const window: ServerWindow = { lengthMs: WINDOW_MS, lead: -Infinity, canReadHeaders }
  const log = createCallLog({
    storage,
    prefix: `vitrine.calls ${name} `,
    now: clock.now,
    unansweredMs: () => window.lengthMs + UNANSWERED_MS,
  })
  const queues = new Map<string, Queue>()
  const shared = new Map<string, Job>()
  const pending = new Set<Job>()
  const listeners = new Set<() => void>()
  let state: SchedulerState = { waitingUntil: undefined, waitingEndpoint: undefined, pending: 0 }
  let sequence = 0
  let cancelTidying = noop
  log.tidy()

  function run(call: Call): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (call.signal?.aborted === true) {
        reject(call.signal.reason)
        return
      }
      const queue = queueOf(call.endpoint)
      if (call.priority === 'now' && queue.budget.free() < 1) {
        reject(tooManyCalls(call.endpoint, queue.budget.freeAt(0)))
        return
      }
      const job = jobOf(call)
      job.rank = Math.min(job.rank, RANKS[call.priority])
      join(job, call.signal, { resolve, reject })
      if (call.priority === 'now') void start(job, queue)
      else pump(queue)
      publish()
    })
  }

  function jobOf(call: Call): Job {
    const known = call.key === undefined ? undefined : shared.get(call.key)
    if (known !== undefined) return known
    sequence += 1
    const { endpoint, key, priority, send } = call
    const job: Job = {
      endpoint,
      key,
      priority,
      send,
      sequence,
      callers: new Set(),
      rank: RANKS[priority],
      controller: undefined,
    }
    pending.add(job)
    if (key !== undefined) shared.set(key, job)
    if (priority !== 'now') queueOf(endpoint).waiting.push(job)
    return job
  }

  function join(job: Job, signal: AbortSignal | undefined, { resolve, reject }: Caller): void {
    const leave = () => {
      job.callers.delete(caller)
      reject(signal?.reason)
      if (job.callers.size === 0) abandon(job)
    }
    const caller: Caller = {
      resolve(answer) {
        signal?.removeEventListener('abort', leave)
        resolve(answer)
      },
      reject(reason) {
        signal?.removeEventListener('abort', leave)
        reject(reason)
      },
    }
    job.callers.add(caller)
    signal?.addEventListener('abort', leave, { once: true })
  }

  function abandon(job: Job): void {
    const { controller } = job
    if (controller !== undefined) {
      clock.after(LINGER_MS, () => {
        if (job.callers.size > 0 || job.controller !== controller) return
        dismiss(job)
        controller.abort()
        publish()
      })
      return
    }
    const queue = queueOf(job.endpoint)
    queue.waiting = queue.waiting.filter((other) => other !== job)
    dismiss(job)
    pump(queue)
    publish()
  }

  function dismiss(job: Job): void {
    pending.delete(job)
    if (job.key !== undefined && shared.get(job.key) === job) shared.delete(job.key)
  }

  function pump(queue: Queue): void {
    queue.cancelTimer()
    queue.resumesAt = undefined
    for (let job = nextJob(queue); job !== undefined; job = nextJob(queue)) {
      const reserve = job.rank === RANKS.visible ? 0 : Math.min(RESERVE, Math.floor(queue.budget.limit() / 4))
      if (queue.budget.free() <= reserve) {
        const resumesAt = queue.budget.freeAt(reserve)
        // Otherwise an answer that is still under way decides.
        if (resumesAt < Infinity) {
          queue.resumesAt = resumesAt
          queue.cancelTimer = clock.after(resumesAt - clock.now(), () => {
            pump(queue)
            publish()
          })
        }
        return
      }
      queue.waiting = queue.waiting.filter((other) => other !== job)
      void start(job, queue)
    }
  }

  async function start(job: Job, queue: Queue): Promise<void> {
    const controller = new AbortController()
    const sentAt = clock.now()
    const hold = queue.budget.begin()
    job.controller = controller
    let answer: Answer
    try {
      answer = await job.send(controller.signal)
    } catch (error) {
      queue.budget.failed(hold)
      settle(job, queue, (caller) => caller.reject(error))
      return
    }
    if (answer.status === 429) {
      refuse(job, queue, queue.budget.refused(hold, sentAt, answer))
    } else {
      queue.budget.answered(hold, sentAt, answer)
      settle(job, queue, (caller) => caller.resolve(answer))
    }
  }

  /** The server wants us to wait, so the call does: only what must not wait is told. */
  function refuse(job: Job, queue: Queue, retryAt: number): void {
    job.controller = undefined
    if (job.priority === 'now' || job.callers.size === 0) {
      settle(job, queue, (caller) => caller.reject(tooManyCalls(job.endpoint, retryAt)))
      return
    }
    queue.waiting.push(job)
    pump(queue)
    publish()
  }

  function settle(job: Job, queue: Queue, tell: (caller: Caller) => void): void {
    job.controller = undefined
    dismiss(job)
    for (const caller of job.callers) tell(caller)
    pump(queue)
    publish()
    scheduleTidying()
  }

  /** Nothing of ours stays in the browser once it is of no use. */
  function scheduleTidying(): void {
    cancelTidying()
    cancelTidying = clock.after(window.lengthMs + UNANSWERED_MS, () => log.tidy())
  }

  function publish(): void {
    const waiting = [...queues].flatMap(([endpoint, { resumesAt, waiting: jobs }]) => {
      const rank = Math.min(...jobs.map((job) => job.rank))
      return resumesAt === undefined || rank >= RANKS.idle
        ? []
        : [{ endpoint, resumesAt, isVisible: rank === RANKS.visible }]
    })
    const missed = waiting.some(({ isVisible }) => isVisible)
      ? waiting.filter(({ isVisible }) => isVisible)
      : waiting
    const next = missed.toSorted((a, b) => a.resumesAt - b.resumesAt)[0]
    const waitingEndpoint = next === undefined ? undefined : pathOf(next.endpoint)
    const isSame =
      state.waitingUntil === next?.resumesAt &&
      state.waitingEndpoint === waitingEndpoint &&
      state.pending === pending.size
    if (isSame) return
    state = { waitingUntil: next?.resumesAt, waitingEndpoint, pending: pending.size }
    for (const listener of listeners) listener()
  }

  function queueOf(endpoint: string): Queue {
    const known = queues.get(endpoint)
    if (known !== undefined) return known
    const budget = createCallBudget(endpoint, log, window, clock.now)
    const queue: Queue = { budget, waiting: [], resumesAt: undefined, cancelTimer: noop }
    queues.set(endpoint, queue)
    return queue
  }

  return {
    run,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => state,
    limitOf: (endpoint) => queueOf(endpoint).budget.limit(),
    forget: log.forget,
    remember: log.remember,
  }

  function tooManyCalls(endpoint: string, retryAt: number): TooManyCallsError {
    return new TooManyCallsError(
      pathOf(endpoint),
      retryAt < Infinity ? retryAt : clock.now() + window.lengthMs,
    )
  }
}

/** By rank, else in the order in which it was asked for. */
function nextJob({ waiting }: Queue): Job | undefined {
  return waiting.toSorted((a, b) => a.rank - b.rank || a.sequence - b.sequence)[0]
}

/** An endpoint's name without its method. */
function pathOf(endpoint: string): string {
  return endpoint.slice(endpoint.indexOf(' ') + 1)
}

function noop(): void {
  // Nothing to cancel yet.
}

const browserClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
