import { NoAccessError, NotRocketChatError, RequestError } from '#rocketchat/errors.ts'

/** What a refusal means to whoever opened a thread; undefined for what may go wrong with any call. */
export function threadRefusal(error: unknown): string | undefined {
  if (error instanceof RequestError && error.errorType === 'error-invalid-message') {
    return 'The message that it began with is not to be found; it may have been deleted.'
  }
  if (error instanceof NoAccessError || error instanceof RequestError) {
    return 'The server does not show it. Threads may be switched off there, or the room not open to you. Replies stand in the conversation all the same.'
  }
  if (error instanceof NotRocketChatError && error.status >= 400) return 'This server is too old for threads.'
  return undefined
}
