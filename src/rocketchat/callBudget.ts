import type { Answer } from './Answer.ts'
import type { CallLog, Hold } from './callLog.ts'

/** What Rocket.Chat allows when nothing else is known: ten calls a minute for each endpoint. */
const DEFAULT_LIMIT = 10

/** Timers fire early by a rounding, windows end late by one. */
const MARGIN_MS = 400

/** How long a call that we gave up may take to reach the server all the same. */
const STRAY_MS = 5000

/** What all endpoints of a server have in common. */
export interface ServerWindow {
  lengthMs: number
  /** The most that a reset time was ahead of our clock: the server's lead plus, once a window was seen from its start, its length. */
  lead: number
  canReadHeaders: boolean
}

export interface CallBudget {
  /** How many calls may go out now. */
  free(): number
  /** When that becomes more than `reserve`; Infinity when an answer has to come first. */
  freeAt(reserve: number): number
  limit(): number
  begin(): Hold
  answered(hold: Hold, sentAt: number, answer: Answer): void
  /** A 429: no call was counted, and none helps before the time that is returned. */
  refused(hold: Hold, sentAt: number, answer: Answer): number
  /** No answer came, so the call may or may not have been counted. */
  failed(hold: Hold): void
}

/** What the newest readable answer said about its window. */
interface View {
  remaining: number
  /** By the server's clock: also the window's name. */
  resetsAt: number
  /** Epoch ms at which the call was sent: what ended later may be missing in `remaining`. */
  asOf: number
  firstSeenAt: number
}

/**
 * How often one endpoint may still be called. The limiter counts in fixed windows that begin with anybody's first call.
 *
 * Without readable headers a call is taken to count from when it is sent until a window's length after its answer: any
 * window that counted it is over by then, wherever it began, so no window ever sees more than the limit from us. With
 * headers, the server says what remains, other people at the same address included, and when the window ends; then
 * the whole limit is there at once.
 */
export function createCallBudget(
  endpoint: string,
  log: CallLog,
  server: ServerWindow,
  now: () => number,
): CallBudget {
  let view: View | undefined
  let ownLimit: number | undefined
  let blockedUntil = 0
  let wasRefusedSilently = false
  // Several server processes count separately; then no single one's headers speak for all.
  let hasSeveralCounters = false

  const holdMs = () => server.lengthMs + MARGIN_MS
  const limit = (elsewhere = log.others(endpoint)) => ownLimit ?? elsewhere.limit ?? DEFAULT_LIMIT
  // The server's clock need not agree with ours. No reset lies further ahead than a window's length, so the largest
  // lead seen gives the latest moment at which this one can be: exact once we have seen any window begin.
  const viewEndsAt = ({ resetsAt }: View) => resetsAt - server.lead + server.lengthMs + MARGIN_MS

  function freeAtTime(time: number, elsewhere = log.others(endpoint)): number {
    if (time < blockedUntil) return 0
    const current = hasSeveralCounters ? undefined : view
    const notBefore = current === undefined ? -Infinity : current.asOf + holdMs()
    const isCounted = (until: number) => until > time && until > notBefore
    const own = log.own(endpoint).filter((hold) => isCounted(hold.until) && !isIncluded(hold, current)).length
    const others = elsewhere.until.filter(isCounted).length
    const isOver = current === undefined || time >= viewEndsAt(current)
    const allowed = isOver ? limit(elsewhere) : current.remaining
    return allowed - own - others
  }

  function see(sentAt: number, answer: Answer, hold: Hold): void {
    const { rateLimit } = answer
    if (rateLimit === undefined) {
      // 401 and 400 are answered before the limiter; a success without headers means there is none.
      const isUnlimited =
        server.canReadHeaders && !wasRefusedSilently && answer.status >= 200 && answer.status < 300
      if (isUnlimited) {
        setLimit(Infinity)
        view = undefined
      }
      return
    }
    const { limit: newLimit, remaining, resetsAt } = rateLimit
    // An administrator changed it: what the old one left says nothing any more.
    if (newLimit !== ownLimit) view = undefined
    setLimit(newLimit)
    server.lead = Math.max(server.lead, resetsAt - now())
    hold.window = resetsAt
    if (view !== undefined && isSameWindow(resetsAt, view.resetsAt)) {
      if (remaining < view.remaining) view = { ...view, remaining, asOf: sentAt }
    } else if (view === undefined || resetsAt > view.resetsAt) {
      view = { remaining, resetsAt, asOf: sentAt, firstSeenAt: now() }
    } else if (sentAt > view.asOf + STRAY_MS) {
      hasSeveralCounters = true
    }
  }

  function setLimit(value: number): void {
    ownLimit = value
    log.setLimit(endpoint, value)
  }

  return {
    free: () => freeAtTime(now()),
    freeAt(reserve) {
      const elsewhere = log.others(endpoint)
      const times = [...log.own(endpoint).map(({ until }) => until), ...elsewhere.until, blockedUntil]
      if (view !== undefined) times.push(viewEndsAt(view))
      const upcoming = times.filter((time) => time > now() && time < Infinity).toSorted((a, b) => a - b)
      return [now(), ...upcoming].find((time) => freeAtTime(time, elsewhere) > reserve) ?? Infinity
    },
    limit: () => limit(),
    begin: () => log.begin(endpoint),
    answered(hold, sentAt, answer) {
      see(sentAt, answer, hold)
      log.end(endpoint, hold, now() + holdMs())
    },
    refused(hold, sentAt, answer) {
      // Somebody takes the headers away: their absence says nothing here.
      if (answer.rateLimit === undefined) wasRefusedSilently = true
      if (ownLimit === Infinity) setLimit(DEFAULT_LIMIT)
      see(sentAt, answer, hold)
      const seconds = secondsToWait(answer.body)
      const waitMs = seconds === undefined ? headerWait(answer) : seconds * 1000
      server.lengthMs = Math.max(server.lengthMs, waitMs)
      blockedUntil = Math.max(blockedUntil, now() + waitMs + MARGIN_MS)
      if (seconds !== undefined) calibrate(answer, waitMs)
      // What ended before this call was sent cannot be in the window that begins when the wait is over.
      for (const earlier of log.own(endpoint)) {
        if (earlier.until <= sentAt + holdMs()) earlier.until = Math.min(earlier.until, blockedUntil)
      }
      log.end(endpoint, hold, now())
      return blockedUntil
    },
    failed(hold) {
      log.end(endpoint, hold, now() + holdMs() + STRAY_MS)
    },
  }

  function headerWait({ rateLimit }: Answer): number {
    if (rateLimit === undefined || view === undefined) return server.lengthMs
    return Math.min(server.lengthMs, Math.max(1000, viewEndsAt(view) - now()))
  }

  /** A refusal in seconds says when the window ends by our own clock: so how far the server's leads, and how long windows are. */
  function calibrate({ rateLimit }: Answer, waitMs: number): void {
    if (rateLimit === undefined) return
    if (view !== undefined && isSameWindow(rateLimit.resetsAt, view.resetsAt)) {
      // The seconds we were told are rounded up; lengths are whole seconds.
      const seconds = Math.ceil((now() + waitMs - 1000 - view.firstSeenAt) / 1000)
      server.lengthMs = Math.max(server.lengthMs, seconds * 1000)
    }
    server.lead = rateLimit.resetsAt - now() - waitMs + server.lengthMs
  }
}

/** The reset time is computed anew for each answer, so it may differ by some milliseconds. */
function isSameWindow(one: number, other: number): boolean {
  return Math.abs(one - other) < 1000
}

/** Counted in `remaining` already, or in a window before it. */
function isIncluded({ window }: Hold, view: View | undefined): boolean {
  return window !== undefined && view !== undefined && window < view.resetsAt + 1000
}

/** "You must wait N seconds before trying this endpoint again." */
function secondsToWait(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('error' in body)) return undefined
  const seconds = /wait (\d{1,5}) seconds?/i.exec(String(body.error))?.[1]
  return seconds === undefined ? undefined : Number(seconds)
}
