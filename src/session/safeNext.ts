import { parseUrl } from '#rocketchat/parseUrl.ts'

const NOWHERE = 'https://vitrine.invalid'

/**
 * Where to go after sign-in: `next` when it is a path of this app, else the start page. Anything that a browser
 * or a router could read as another site's address is refused, however it is spelled.
 */
export function safeNext(next: string | null | undefined): string {
  if (next === null || next === undefined || !next.startsWith('/') || hasUnsafeCharacter(next)) return '/'

  const url = parseUrl(next, NOWHERE)
  if (url === undefined || url.origin !== NOWHERE || url.username !== '') return '/'
  // Dot segments are gone now, so `/.//evil.example` shows its two slashes.
  if (!isPlainPath(url.pathname) || /^\/login\/?$/i.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}

/** Decoded until nothing changes: a path that becomes `//evil.example` after two decodings is one too. */
function isPlainPath(pathname: string): boolean {
  if (pathname.includes('//') || hasUnsafeCharacter(pathname)) return false
  try {
    const decoded = decodeURIComponent(pathname)
    if (decoded === pathname) return true
    // A room's name may hold an encoded slash, but no path of ours begins with one.
    return !/^\/[/\\]/.test(decoded) && !hasUnsafeCharacter(decoded) && isPlainPath(decoded)
  } catch {
    return false
  }
}

/** Browsers read `\` as `/` and drop tabs and newlines before they look at an address. */
function hasUnsafeCharacter(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what we look for
  return /[\u0000-\u001F\u007F\\]/.test(text)
}
