import { parseUrl } from '#rocketchat/parseUrl.ts'

/**
 * What whoever deployed Vitrine wrote into the page: so one build serves every deployment.
 * No `vitrine-server` at all means the server is next to this page.
 */
export function fixedServer(): string | undefined {
  const address = (content('vitrine-server') ?? '/').trim()
  if (address === '') return undefined
  const url = parseUrl(address, location.origin)
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/**
 * Where people know the server: behind a proxy that forwards to it, not the address that we talk to. For links to
 * Rocket.Chat's own pages, and to say where one signs in.
 */
export function publicAddress(server: string): string {
  const url = parseUrl(content('vitrine-rocketchat')?.trim() ?? '')
  if (url === undefined || !/^https?:$/.test(url.protocol)) return server
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

/** Hosts whose pictures may load on click. */
export function imageHosts(): readonly string[] {
  return (content('vitrine-image-hosts') ?? '').split(/\s+/).filter((host) => host !== '')
}

function content(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
}
