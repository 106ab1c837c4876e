import type { Progress } from '#media/archive/createProgress.ts'

export type ExportState =
  /** The browser asks where to put it. */
  | { kind: 'choosing' }
  | ({ kind: 'running' } & ReadProgress)
  /** The messages are there, their pictures come. */
  | { kind: 'pictures'; count: number; progress: Progress }
  /** A page did not come. Nothing is lost: it goes on from there. */
  | ({ kind: 'interrupted'; sentence: string } & ReadProgress)
  | { kind: 'done'; fileName: string; count: number; missingCount: number; leftOutCount: number }
  | { kind: 'broken'; sentence: string }
  | { kind: 'cancelled' }

export interface ReadProgress {
  count: number
  total: number
  minutesLeft: number
}
