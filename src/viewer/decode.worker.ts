import { decode, type DecodeRequest, type Decoded } from './decode.ts'

export type DecodeAnswer = Decoded | { failure: string }

addEventListener('message', ({ data }: MessageEvent<DecodeRequest>) => {
  void answer(data)
})

async function answer(request: DecodeRequest) {
  const result: DecodeAnswer = await decode(request).catch((error: unknown) => ({ failure: String(error) }))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page only
  postMessage(result, { transfer: 'bitmap' in result ? [result.bitmap] : [] })
}
