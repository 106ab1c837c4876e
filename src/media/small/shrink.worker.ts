import { shrink, type ShrinkRequest } from './shrink.ts'

/** One picture at a time: whoever asks waits for the answer. */
export type ShrinkAnswer = { small: Blob } | { failure: string }

addEventListener('message', ({ data }: MessageEvent<ShrinkRequest>) => {
  void answer(data)
})

async function answer(request: ShrinkRequest) {
  const result: ShrinkAnswer = await shrink(request).then(
    (small) => ({ small }),
    (error: unknown) => ({ failure: String(error) }),
  )
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page only
  postMessage(result)
}
