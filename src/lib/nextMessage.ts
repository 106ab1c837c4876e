/** The worker had more time than its task can need. */
export class TooLongError extends Error {}

/** What a worker says next; rejects when it does not start, or says nothing within `limitMs`. */
export async function nextMessage<Answer>(worker: Worker, limitMs: number): Promise<Answer> {
  const done = new AbortController()
  const { signal } = done
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new TooLongError('The worker took too long'))
      }, limitMs)
      signal.addEventListener('abort', () => {
        clearTimeout(limit)
      })
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<Answer>) => {
          resolve(data)
        },
        { signal },
      )
      worker.addEventListener(
        'error',
        (event) => {
          event.preventDefault()
          reject(new Error('The worker did not start'))
        },
        { signal },
      )
    })
  } finally {
    done.abort()
  }
}
