import { parse } from '@rocket.chat/message-parser'

addEventListener('message', ({ data }: MessageEvent<string>) => {
  say(parseAsServer(data))
})

say(undefined)

/** As a server does whose settings nobody changed. */
function parseAsServer(text: string): unknown {
  try {
    return parse(text, { colors: true, emoticons: true, katex: { parenthesisSyntax: true } })
  } catch {
    return undefined
  }
}

function say(answer: unknown) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page only
  postMessage(answer)
}
