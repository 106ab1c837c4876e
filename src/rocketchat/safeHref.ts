import { parseUrl } from './parseUrl.ts'

/** An address that is safe to link to, from text that anybody may have typed; undefined for `javascript:` and the like. */
export function safeHref(src: string): string | undefined {
  // Bare hosts arrive without a scheme, as `//www.example.com`.
  const url = parseUrl(src.trim().startsWith('//') ? `https:${src.trim()}` : src)
  return url !== undefined && schemes.has(url.protocol) ? url.href : undefined
}

const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])
