import { parseUrl } from '#lib/parseUrl.ts'

/** Rocket.Chat's own pages; people paste what the address bar shows. */
const PAGES = new Set([
  'home',
  'channel',
  'group',
  'direct',
  'live',
  'login',
  'register',
  'reset-password',
  'directory',
  'account',
  'admin',
  'marketplace',
  'omnichannel',
  'audit',
  'api',
])

/**
 * The base address of a workspace from what a person typed or pasted, without the last slash and keeping the
 * sub-path of an install below one; undefined when it is no web address.
 */
export function normalizeServer(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '' || /\s/.test(text)) return undefined

  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${schemeFor(text)}://${text}`)
  // Credentials in an address would end up in storage and in every request.
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined

  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const page = segments.findIndex((segment) => PAGES.has(segment))
  const base = page === -1 ? segments : segments.slice(0, page)
  return [url.origin, ...base].join('/')
}

function schemeFor(text: string): string {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(text) ? 'http' : 'https'
}
