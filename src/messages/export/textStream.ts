/** Pieces of text as the bytes of a file, made as they are taken. Fails when there are more than a limit. */
export function textStream(
  pieces: AsyncGenerator<string, void>,
  limit = Infinity,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let bytes = 0
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done === true) {
        controller.close()
        return
      }
      const chunk = encoder.encode(value)
      bytes += chunk.byteLength
      if (bytes > limit) throw new TooLargeError()
      controller.enqueue(chunk)
    },
    async cancel() {
      await pieces.return()
    },
  })
}

export class TooLargeError extends Error {}
