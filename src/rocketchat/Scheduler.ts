import type { Answer } from './Answer.ts'

/** What is on screen goes before what will be; what nobody waits for goes last, and nobody is told that it waits. */
export type Priority = 'visible' | 'ahead' | 'idle'

export interface SchedulerState {
  /** Epoch ms at which the next waiting call goes out; undefined when nothing waits for the limiter. */
  readonly waitingUntil: number | undefined
  readonly waitingEndpoint: string | undefined
  /** Calls that wait or are under way. */
  readonly pending: number
}

export interface Call {
  /** Method and path: what the server's limiter counts by. */
  readonly endpoint: string
  /** Equal keys share one call while it is pending; undefined is never shared. */
  readonly key: string | undefined
  /** `now` never waits: it goes out at once or fails with TooManyCallsError. */
  readonly priority: Priority | 'now'
  readonly signal: AbortSignal | undefined
  readonly send: (signal: AbortSignal) => Promise<Answer>
}

export interface Scheduler {
  run(call: Call): Promise<Answer>
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => SchedulerState
  /** Calls a minute that the server allows at an endpoint, as far as is known. */
  limitOf(endpoint: string): number
  /** Keeps our call times out of the browser's storage, from sign-out on; this tab still counts them. */
  forget(): void
  /** Shares them with the other tabs again, from the next sign-in on. */
  remember(): void
}
