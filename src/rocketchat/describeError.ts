import { RocketChatError } from './errors.ts'

export interface ErrorDescription {
  title: string
  detail: string
  canRetry: boolean
  /** Epoch ms before which another try is refused. */
  retryAt?: number
}

/** The one place where failures become sentences. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof RocketChatError) return { title: error.name, detail: error.message, canRetry: true }
  return { title: 'Something went wrong here', detail: 'Try again, or reload the page.', canRetry: true }
}
