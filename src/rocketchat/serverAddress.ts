import { parseUrl } from './parseUrl.ts'

/**
 * A server's base address from what people type or paste: any page of its web app, with or without a scheme or a
 * trailing slash. An install below a path keeps it. Undefined when it is no web address.
 */
export function parseServerAddress(input: string): string | undefined {
  const text = input.trim()
  if (text === '' || /\s/.test(text)) return undefined
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${schemeFor(text)}://${text}`)
  // Credentials in an address would end up in storage and in every request.
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return undefined
  }
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  const page = segments.findIndex((segment) => webAppPages.has(segment))
  return [url.origin, ...(page === -1 ? segments : segments.slice(0, page))].join('/')
}

function schemeFor(text: string): 'http' | 'https' {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(text) ? 'http' : 'https'
}

const webAppPages = new Set([
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
  'file-upload',
])
