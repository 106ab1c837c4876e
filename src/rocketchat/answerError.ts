import type { Answer } from './Answer.ts'
import {
  NoAccessError,
  NotRocketChatError,
  RequestError,
  type RocketChatError,
  RoomArchivedError,
  ServerAddressError,
  ServerError,
  SignedOutError,
  UnexpectedResponseError,
} from './errors.ts'
import { readRecord, readText } from './lenient.ts'

/** Why an answer is a failure; undefined when it is JSON that says success. */
export function answerError(
  endpoint: string,
  { status, contentType, body }: Answer,
): RocketChatError | undefined {
  const record = readRecord(body)
  const code = errorCode(record)
  if (code === 'vitrine-server-address') {
    return new ServerAddressError(endpoint, readText(record?.['error']) ?? '')
  }
  if (status >= 500) return new ServerError(endpoint, status)
  // The web app's own page answers 200, unknown API routes answer text, sign-in pages of proxies come with any status.
  if (record === undefined) {
    // JSON that breaks off, or is no object: the right place, but not a good answer.
    if (status < 300 && contentType?.includes('json') === true) return new UnexpectedResponseError(endpoint)
    const isHtml = contentType?.includes('html') === true
    const isBareRefusal = (status === 401 || status === 403) && !isHtml
    if (!isBareRefusal) return new NotRocketChatError(endpoint, status, contentType)
  }
  if (status >= 400) return refusal(endpoint, status, code)
  if (status >= 300) return new NotRocketChatError(endpoint, status, contentType)
  return record !== undefined && isFailure(record) ? refusal(endpoint, status, code) : undefined
}

function refusal(endpoint: string, status: number, code: string | undefined): RocketChatError {
  if (status === 401) return new SignedOutError(endpoint)
  if (status === 403) return new NoAccessError(endpoint, status)
  if (code === 'error-room-archived') return new RoomArchivedError(endpoint)
  if (code !== undefined && noAccess.test(code)) return new NoAccessError(endpoint, status)
  return new RequestError(endpoint, status, code)
}

const noAccess =
  /^(error-room-not-found|error-invalid-room|error-no-such-room|(error-)?(not-allowed|not allowed|not-authorized|unauthorized|forbidden))/i

/** `errorType`, else the `[code]` at the end of `error`, else `error` itself where it is a bare code. */
export function errorCode(record: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const errorType = readText(record?.['errorType'])
  if (errorType !== undefined) return errorType
  const error = readText(record?.['error'])
  return error === undefined ? undefined : (/\[([\w-]+)\]\s*$/.exec(error)?.[1] ?? bareCode(error))
}

/** A sentence may quote what a person typed; a code does not. */
function bareCode(error: string): string | undefined {
  return /^[\w-]+( allowed)?$/i.test(error) ? error : undefined
}

/** Login says `status`, everything else `success`, some old answers neither. */
function isFailure(record: Readonly<Record<string, unknown>>): boolean {
  return record['success'] === false || record['status'] === 'error'
}
