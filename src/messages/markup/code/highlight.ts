import { createTimedWorker } from '#lib/createTimedWorker.ts'
import { trustedScriptUrl } from '#lib/trustedScriptUrl.ts'

import type { CodeToken } from './codeTokens.ts'
import type { HighlightAnswer, HighlightTask } from './highlight.worker.ts'
// oxlint-disable-next-line import/default -- the address of what Vite builds from it
import workerUrl from './highlight.worker.ts?worker&url'

const askWorker = createTimedWorker<HighlightAnswer>({
  start: () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'vitrine-highlight' }),
  limitMs: 1_500,
})

/** The colours of a piece of code; undefined where its language is unknown, or nobody can tell in time. */
export function highlight(task: HighlightTask): Promise<readonly CodeToken[] | undefined> {
  return askWorker(task).catch(() => undefined)
}
