import {
  FileRedirectedError,
  NetworkError,
  NoAccessError,
  RequestError,
  SignedOutError,
} from '#rocketchat/errors.ts'

import type { MediaFailure } from './Media.ts'

export function mediaFailureOf(error: unknown, isOnline: () => boolean): MediaFailure {
  if (error instanceof NoAccessError) return 'notMember'
  if (error instanceof SignedOutError) return 'signedOut'
  if (error instanceof FileRedirectedError) return 'redirected'
  if (error instanceof RequestError && (error.status === 404 || error.status === 410)) return 'gone'
  // A body that breaks off is a bare TypeError of the stream.
  if (error instanceof NetworkError || error instanceof TypeError) return isOnline() ? 'network' : 'offline'
  return 'server'
}
