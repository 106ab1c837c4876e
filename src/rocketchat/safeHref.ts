import { parseUrl } from './parseUrl.ts'

/** An address that is safe to link to, from text that anybody may have typed; undefined for `javascript:` and the like. */
export function safeHref(src: string): string | undefined {
  // Bare hosts arrive without a scheme, as `//www.example.com`.
  const url = parseUrl(src.trim().startsWith('//') ? `https:${src.trim()}` : src)
  if (url === undefined || !schemes.has(url.protocol)) return undefined
  // A name before the host is there to be taken for the host.
  url.username = ''
  url.password = ''
  return url.href
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The same for a picture's address. */
export function pictureHref(src: string): string | undefined {
  const href = safeHref(src)
  return href !== undefined && /^https?:/.test(href) ? href : undefined
}
