/**
 * What can go wrong between us and a server, as facts. `describeError` turns them into sentences.
 * An endpoint is a path without a query string; no error ever carries a token, a password or a message's text.
 */
export abstract class RocketChatError extends Error {
  readonly endpoint: string

  constructor(endpoint: string, message: string, options?: ErrorOptions) {
    super(`${endpoint} ${message}`, options)
    this.endpoint = endpoint
  }
}

/** Nothing came back: no network, no such host, or the connection broke. */
export class NetworkError extends RocketChatError {
  override readonly name = 'NetworkError'

  constructor(endpoint: string, options?: ErrorOptions) {
    super(endpoint, 'could not be reached', options)
  }
}

/** The server is there, but does not let pages of other origins read its answers. */
export class CrossOriginError extends RocketChatError {
  override readonly name = 'CrossOriginError'

  constructor(endpoint: string, options?: ErrorOptions) {
    super(endpoint, 'does not allow requests from this origin', options)
  }
}

/** Something else than Rocket.Chat answered: its web app's page, a proxy's sign-in page, a wrong path. */
export class NotRocketChatError extends RocketChatError {
  override readonly name = 'NotRocketChatError'
  readonly status: number
  readonly contentType: string | undefined

  constructor(endpoint: string, status: number, contentType: string | undefined) {
    super(endpoint, `answered ${String(status)} with ${contentType ?? 'no content type'} instead of JSON`)
    this.status = status
    this.contentType = contentType
  }
}

/** Vitrine's own proxy knows no usable server; `sentence` says why. */
export class ServerAddressError extends RocketChatError {
  override readonly name = 'ServerAddressError'
  readonly sentence: string

  constructor(endpoint: string, sentence: string) {
    super(endpoint, 'has no server to go to')
    this.sentence = sentence
  }
}

/** The token is no longer accepted. */
export class SignedOutError extends RocketChatError {
  override readonly name = 'SignedOutError'

  constructor(endpoint: string) {
    super(endpoint, 'answered 401')
  }
}

/** No such room, or not for this person: the server does not tell the two apart. */
export class NoAccessError extends RocketChatError {
  override readonly name = 'NoAccessError'
  readonly status: number

  constructor(endpoint: string, status: number) {
    super(endpoint, `answered ${String(status)}: no access or no such room`)
    this.status = status
  }
}

/** Older servers do not read archived rooms. */
export class RoomArchivedError extends RocketChatError {
  override readonly name = 'RoomArchivedError'

  constructor(endpoint: string) {
    super(endpoint, 'refused: the room is archived')
  }
}

/** Only for what must not wait in a queue, such as signing in. */
export class TooManyCallsError extends RocketChatError {
  override readonly name = 'TooManyCallsError'
  /** Epoch ms. */
  readonly retryAt: number

  constructor(endpoint: string, retryAt: number) {
    super(endpoint, 'was called too often')
    this.retryAt = retryAt
  }
}

/** 5xx: the server, or the proxy in front of it, failed. */
export class ServerError extends RocketChatError {
  override readonly name = 'ServerError'
  readonly status: number

  constructor(endpoint: string, status: number) {
    super(endpoint, `answered ${String(status)}`)
    this.status = status
  }
}

/** A success whose body we do not understand. */
export class UnexpectedResponseError extends RocketChatError {
  override readonly name = 'UnexpectedResponseError'

  constructor(endpoint: string, options?: ErrorOptions) {
    super(endpoint, 'answered with an unexpected body', options)
  }
}

/** Any other refusal. `errorType` is Rocket.Chat's own code, if it sent one. */
export class RequestError extends RocketChatError {
  override readonly name = 'RequestError'
  readonly status: number
  readonly errorType: string | undefined

  constructor(endpoint: string, status: number, errorType?: string) {
    super(endpoint, `answered ${String(status)}${errorType === undefined ? '' : ` (${errorType})`}`)
    this.status = status
    this.errorType = errorType
  }
}

/** The file lives on a storage host that this page may not read from. */
export class FileRedirectedError extends RocketChatError {
  override readonly name = 'FileRedirectedError'

  constructor(endpoint: string, options?: ErrorOptions) {
    super(endpoint, 'is kept on a host that this page cannot read from', options)
  }
}

export type SignInReason =
  | 'wrongCredentials'
  | 'codeRequired'
  | 'codeInvalid'
  | 'tooManyCodes'
  | 'addressBlocked'
  | 'userBlocked'
  | 'notActivated'
  | 'appUser'
  | 'emailNotVerified'
  | 'noRoles'
  | 'seatLimit'
  | 'other'

/** What the server says about the code it wants. */
export interface CodeRequest {
  method: 'totp' | 'email'
  /** A new e-mail was sent by this very attempt. */
  isCodeSent: boolean
  /** Where a new code can be asked for with `sendEmailCode`. */
  emailOrUsername: string | undefined
  /** Epoch ms. */
  codeExpiresAt: number | undefined
}

/** The server refused to sign somebody in. */
export class SignInError extends RocketChatError {
  override readonly name = 'SignInError'
  readonly reason: SignInReason
  /** For `codeRequired`, `codeInvalid` and `tooManyCodes`, where the server said so. */
  readonly details: CodeRequest | undefined

  constructor(endpoint: string, reason: SignInReason, details?: CodeRequest) {
    super(endpoint, `refused to sign in: ${reason}`)
    this.reason = reason
    this.details = details
  }
}
