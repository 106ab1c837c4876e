import qs from 'qs'

import { Refusal } from './answers.ts'

export type Query = Record<string, unknown>

/** Query strings are read by `qs`, as the server does: brackets make arrays and objects, a repeated key makes an array (contract 0). */
export function parseQuery(search: string): Query {
  try {
    return qs.parse(search, { ignoreQueryPrefix: true, arrayLimit: 500, throwOnLimitExceeded: true })
  } catch {
    throw new Refusal(400, { success: false, error: 'Invalid query parameters' })
  }
}
