import { describeError } from '#rocketchat/describeError.ts'
import { SignInError, type SignInReason } from '#rocketchat/errors.ts'

/** Why nobody is signed in yet, and which field the person should look at; `form` when it is none of them. */
export interface Refusal {
  field: Field
  title: string
  sentence: string
  /** Epoch ms before which another try is refused. */
  retryAt?: number | undefined
}

export type Field = 'server' | 'user' | 'password' | 'code' | 'userId' | 'token' | 'form'

/** Refused here, before anything was sent. */
export function refuse(field: Field, sentence: string): Refusal {
  return { field, title: sentence, sentence }
}

export function refusalOf(error: unknown, field: Field = 'form'): Refusal {
  const { title, detail, retryAt } = describeError(error)
  const concerned = error instanceof SignInError ? fieldOf[error.reason] : field
  // A limit without a known end is no countdown.
  return {
    field: concerned,
    title,
    sentence: detail,
    retryAt: Number.isFinite(retryAt) ? retryAt : undefined,
  }
}

const fieldOf: Readonly<Record<SignInReason, Field>> = {
  wrongCredentials: 'password',
  codeRequired: 'code',
  codeInvalid: 'code',
  tooManyCodes: 'code',
  userBlocked: 'user',
  notActivated: 'user',
  appUser: 'user',
  emailNotVerified: 'user',
  noRoles: 'user',
  addressBlocked: 'form',
  seatLimit: 'form',
  other: 'form',
}
