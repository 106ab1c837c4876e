import { text } from './answers.ts'
import type { KnownSettings } from './settings.ts'

const ALLOWED_HEADERS =
  'Origin, X-Requested-With, Content-Type, Accept, X-User-Id, X-Auth-Token, x-visitor-token, Authorization, MCP-Protocol-Version'

/** Off by default, so that nothing with our headers gets through from another origin (contract 8.1). */
export function preflight(settings: KnownSettings, request: Request): Response {
  if (!settings.API_Enable_CORS) {
    return text('CORS not enabled. Go to "Admin > General > REST Api" to enable it.', 405)
  }
  const origin = listedOrigin(settings, request)
  if (origin === undefined) return text('Invalid origin', 403)
  return new Response(null, {
    status: 200,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE, HEAD, PATCH',
      'access-control-allow-headers': ALLOWED_HEADERS,
    },
  })
}

/** Answers to anything but OPTIONS may be read from everywhere, CORS on or off: simple requests get through (since #36085). */
export const READABLE_BY = '*'

function listedOrigin(settings: KnownSettings, request: Request): string | undefined {
  const listed = new Set(settings.API_CORS_Origin.split(',').map((origin) => origin.trim().toLowerCase()))
  if (listed.has('*')) return '*'
  const origin = request.headers.get('origin')
  return origin !== null && listed.has(origin.toLowerCase()) ? origin : undefined
}
