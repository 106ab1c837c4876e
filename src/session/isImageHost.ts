import { imageHosts } from './deployment.ts'

/** Whether the deployment lets pictures come from that address. */
export function isImageHost(url: URL): boolean {
  return imageHosts().some((source) => matchesSource(source, url, location.protocol))
}

const SOURCE = /^(?:(https?):\/\/)?(\*\.)?([\w.-]+)(?::(\d+|\*))?(\/.*)?$/

/** Reads a source as a Content-Security-Policy does, which has the last word: what it would refuse is not tried. */
export function matchesSource(source: string, url: URL, ownProtocol: string): boolean {
  if (source === 'https:' || source === 'http:') return isSchemeAllowed(source, url)
  const [, scheme, wildcard, host = '', port = '', path = ''] = SOURCE.exec(source.toLowerCase()) ?? []
  return (
    isSchemeAllowed(scheme === undefined ? ownProtocol : `${scheme}:`, url) &&
    (wildcard === undefined ? url.hostname === host : url.hostname.endsWith(`.${host}`)) &&
    (port === '*' || url.port === withoutDefault(port)) &&
    (path.endsWith('/') ? url.pathname.startsWith(path) : path === '' || url.pathname === path)
  )
}

/** `http` stands for both, as the safer one is always welcome. */
function isSchemeAllowed(allowed: string, { protocol }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && allowed === 'http:')
}

/** An address never names the port that its scheme implies. */
function withoutDefault(port: string): string {
  return port === '80' || port === '443' ? '' : port
}
