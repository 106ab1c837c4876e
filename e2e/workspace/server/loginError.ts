import { Refusal } from './answers.ts'

/** Everything that goes wrong at sign-in is a 401 (contract 5.3). */
export function loginError(error: string, message: string, details?: unknown): Refusal {
  return new Refusal(401, {
    success: false,
    status: 'error',
    error,
    message,
    ...(details === undefined ? {} : { details }),
  })
}
