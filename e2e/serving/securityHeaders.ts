export interface SecurityOptions {
  /** Origins or hosts that pictures and files may come from, from `IMAGE_HOSTS`. */
  imageHosts: readonly string[]
  /** Who may frame the app, from `FRAME_ANCESTORS`: CSP sources such as `https://wiki.example.com`. */
  frameAncestors: readonly string[]
  /** Origin of a Rocket.Chat that is not on the app's own origin. */
  serverOrigin?: string | undefined
}

/** What every answer with our pages carries. The README's proxy configurations show the same lines: a test compares them. */
export function securityHeaders(options: SecurityOptions): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self), fullscreen=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  }
}

/** No inline script or style, no eval, no foreign host but those that the deployment names. */
export function contentSecurityPolicy({ imageHosts, frameAncestors, serverOrigin }: SecurityOptions): string {
  const server = serverOrigin === undefined ? [] : [serverOrigin]
  // A source of https does not cover wss, except for 'self'.
  const sockets = server.map((origin) => origin.replace(/^http/, 'ws'))
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    // Files that the server keeps in a bucket are fetched there.
    'connect-src': ["'self'", ...server, ...sockets, ...imageHosts],
    'img-src': ["'self'", 'blob:', 'data:', ...server, ...imageHosts],
    'media-src': ["'self'", 'blob:', 'data:', ...server, ...imageHosts],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
    'frame-ancestors': frameAncestors.length === 0 ? ["'self'"] : frameAncestors,
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['vitrine'],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
