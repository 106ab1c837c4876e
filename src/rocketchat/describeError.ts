import {
  CrossOriginError,
  FileRedirectedError,
  NetworkError,
  NoAccessError,
  NotRocketChatError,
  RequestError,
  RoomArchivedError,
  ServerAddressError,
  ServerError,
  SignedOutError,
  SignInError,
  type SignInReason,
  TooManyCallsError,
  UnexpectedResponseError,
} from './errors.ts'

export interface ErrorDescription {
  title: string
  detail: string
  canRetry: boolean
  /** Epoch ms before which another try is refused. */
  retryAt?: number
}

/** The one place where failures become sentences: what happened, what stays true, what comes next. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof SignInError) return refusals[error.reason]
  if (error instanceof NetworkError) {
    return retriable('No connection', 'The server could not be reached. Check the network, then try again.')
  }
  if (error instanceof CrossOriginError) {
    return final(
      'The server does not let this page in',
      'It answers, but not to pages from other addresses. Its administrator can allow this one under General, REST API, “Enable CORS”, or serve Vitrine from the server’s own address.',
    )
  }
  if (error instanceof NotRocketChatError) {
    return final(
      'Not a Rocket.Chat server',
      'Something answered, but not as Rocket.Chat does. Check the address.',
    )
  }
  if (error instanceof ServerAddressError) {
    return final(
      'No server to talk to',
      error.sentence || 'The address that Vitrine was started with does not lead to a Rocket.Chat server.',
    )
  }
  if (error instanceof SignedOutError) {
    return final(
      'Your session has ended',
      'The server no longer accepts it. Sign in, and you are back at exactly this place.',
    )
  }
  if (error instanceof NoAccessError) {
    return final(
      'This room is not open to you',
      'It may be private, or gone. Someone in the room can invite you in Rocket.Chat.',
    )
  }
  if (error instanceof RoomArchivedError) {
    return final(
      'This room is archived',
      'This server does not show the messages of archived rooms. They are kept, and can be read again once the room is unarchived.',
    )
  }
  if (error instanceof TooManyCallsError) {
    return {
      ...retriable('The server asks us to wait', 'It was asked more often than it allows.'),
      retryAt: error.retryAt,
    }
  }
  if (error instanceof ServerError) {
    return retriable(
      'The server made a mistake',
      `It answered with error ${String(error.status)}. Your place is kept; nothing was lost.`,
    )
  }
  if (error instanceof FileRedirectedError) {
    return final(
      'The file is kept on another host',
      'This page may not read from there. It can be opened in Rocket.Chat.',
    )
  }
  if (error instanceof UnexpectedResponseError) {
    return retriable(
      'The answer could not be read',
      'The server answered in a way that Vitrine does not know. Your place is kept.',
    )
  }
  if (error instanceof RequestError) return describeRequestError(error)
  return retriable(
    'Something went wrong in this page',
    'Nothing was changed on the server. Try again, or reload.',
  )
}

function describeRequestError({ status, errorType }: RequestError): ErrorDescription {
  if (status === 404) return final('Not there any more', 'The server has nothing at this address.')
  const code = errorType === undefined ? String(status) : `${String(status)}, ${errorType}`
  return retriable('The server refused this', `It answered with ${code}. Your place is kept.`)
}

function retriable(title: string, detail: string): ErrorDescription {
  return { title, detail, canRetry: true }
}

function final(title: string, detail: string): ErrorDescription {
  return { title, detail, canRetry: false }
}

const refusals: Readonly<Record<SignInReason, ErrorDescription>> = {
  wrongCredentials: retriable(
    'Not signed in',
    'That name and password do not match. Nothing was changed; try again.',
  ),
  codeRequired: retriable(
    'One more step',
    'This account is protected by a verification code. Enter it to go on.',
  ),
  codeInvalid: retriable('Not signed in', 'That code is not right, or no longer. Enter the newest one.'),
  tooManyCodes: retriable('Not signed in', 'Too many wrong codes. Ask for a new one, and enter that.'),
  addressBlocked: retriable(
    'Signing in is blocked for a while',
    'There were too many failed tries from this network. The server lets it try again after some minutes.',
  ),
  userBlocked: retriable(
    'Signing in is blocked for a while',
    'There were too many failed tries for this account. The server lets it try again after some minutes.',
  ),
  notActivated: final(
    'Not signed in',
    'This account is not activated. An administrator of the server can do that.',
  ),
  appUser: final(
    'Not signed in',
    'This account belongs to an app; the server does not let apps sign in here.',
  ),
  emailNotVerified: retriable(
    'Not signed in',
    'The email address of this account is not verified. Follow the link in the email, then try again.',
  ),
  noRoles: final(
    'Not signed in',
    'This account has no role on the server. An administrator can give it one.',
  ),
  seatLimit: final('Not signed in', 'The server’s licence has no seat left. An administrator can free one.'),
  other: retriable('Not signed in', 'The server refused to sign this account in, and did not say why.'),
}
