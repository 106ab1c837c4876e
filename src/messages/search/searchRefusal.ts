import { NoAccessError, NotRocketChatError, RequestError } from '#rocketchat/errors.ts'

import type { SearchQuery } from './searchQuery.ts'

/** What a refusal means to whoever searched; undefined for what may go wrong with any call. */
export function searchRefusal(
  error: unknown,
  { pattern }: SearchQuery,
): { title: string; detail: string } | undefined {
  const isRefused = error instanceof RequestError && error.status < 500
  if (isRefused && pattern !== undefined) {
    return {
      title: 'The server cannot read this pattern',
      detail:
        'Between the slashes is a regular expression, in which some signs have a meaning. Look for one that is not closed.',
    }
  }
  const isMissing = error instanceof NotRocketChatError && error.status >= 400
  if (isRefused || isMissing || error instanceof NoAccessError) {
    return {
      title: 'This server does not search here',
      detail:
        'Its administrator may have switched the search off, or not allowed it to you. Filters and dates work without it.',
    }
  }
  return undefined
}
