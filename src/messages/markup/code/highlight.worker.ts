import { type CodeToken, codeTokens } from './codeTokens.ts'

export interface HighlightTask {
  language: string
  text: string
}

export type HighlightAnswer = readonly CodeToken[] | undefined

addEventListener('message', ({ data: { language, text } }: MessageEvent<HighlightTask>) => {
  say(codeTokens(language, text))
})

say(undefined)

function say(answer: HighlightAnswer) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page only
  postMessage(answer)
}
