interface ProgressWatch {
  /** Ends the request when nothing comes, or when the caller wants no more of it. */
  readonly signal: AbortSignal
  /** Rejects with `stalled()` when the answer does not begin in time; its body fails likewise when it stops coming. */
  watch(response: Promise<Response>): Promise<Response>
}

interface ProgressOptions {
  stallMs: number
  stalled: () => Error
  signal: AbortSignal | undefined
}

/** For downloads, which may take as long as they like, but not without a byte arriving. */
export function watchProgress({ stallMs, stalled, signal }: ProgressOptions): ProgressWatch {
  const stall = new AbortController()

  async function inTime<T>(step: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      stall.abort()
    }, stallMs)
    try {
      return await step
    } catch (cause) {
      throw stall.signal.aborted && signal?.aborted !== true ? stalled() : cause
    } finally {
      clearTimeout(timer)
    }
  }

  function watchBody(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader()
    return new ReadableStream({
      // The clock runs only while somebody waits for the next bytes.
      async pull(controller) {
        const { done, value } = await inTime(reader.read())
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    })
  }

  return {
    signal: signal === undefined ? stall.signal : AbortSignal.any([signal, stall.signal]),
    async watch(answer) {
      const response = await inTime(answer)
      return response.body === null ? response : new Response(watchBody(response.body), response)
    },
  }
}
