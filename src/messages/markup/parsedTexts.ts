import { createLru } from '#lib/createLru.ts'
import { createTimedWorker } from '#lib/createTimedWorker.ts'
import { TooLongError } from '#lib/nextMessage.ts'
import { trustedScriptUrl } from '#lib/trustedScriptUrl.ts'
import type { Block } from '#rocketchat/Markup.ts'
import { parseMarkup } from '#rocketchat/parseMarkup.ts'

// oxlint-disable-next-line import/default -- the address of what Vite builds from it
import workerUrl from './parseText.worker.ts?worker&url'

/** Longer ones would only be parsed to be read elsewhere. */
const MOST_CHARACTERS = 20_000

const askWorker = createTimedWorker({
  start: () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'vitrine-markup' }),
  limitMs: 500,
})

/** What texts mean, once their parser has said so; empty where it could not. */
const parsed = createLru<string, readonly Block[]>(1_000)
const asked = new Map<string, Promise<void>>()

/** The markup of a text that came without; undefined while nobody knows. */
export function parsedText(text: string): readonly Block[] | undefined {
  return parsed.get(text)
}

/**
 * Has Rocket.Chat's own parser read a text, in a worker: nobody knows what it makes of what people may send. Rejects
 * where no worker starts.
 */
export function parseText(text: string): Promise<void> {
  if (parsed.get(text) !== undefined) return Promise.resolve()
  const known = asked.get(text)
  if (known !== undefined) return known
  const answer = parseNow(text).finally(() => asked.delete(text))
  asked.set(text, answer)
  return answer
}

async function parseNow(text: string): Promise<void> {
  const isLong = text.length > MOST_CHARACTERS
  const md = isLong
    ? undefined
    : await askWorker(text).catch((error: unknown) => {
        // A worker that did not come may come another time.
        if (!(error instanceof TooLongError)) throw error
      })
  parsed.set(text, parseMarkup(md, text) ?? [])
}
