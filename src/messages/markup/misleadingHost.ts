import { parseUrl } from '#rocketchat/parseUrl.ts'

/** The host that a link leads to when its words name another one. */
export function misleadingHost(href: string, label: string): string | undefined {
  const host = parseUrl(href)?.hostname
  if (host === undefined || host === '') return undefined
  const promised = /^\s*(?:https?:)?(?:\/\/)?([\p{L}\d.-]+\.\p{L}{2,})(?:[/?#:]|\s*$)/iu.exec(label)?.[1]
  const promisedHost = promised === undefined ? undefined : parseUrl(`https://${promised}`)?.hostname
  return promisedHost === undefined || bare(promisedHost) === bare(host) ? undefined : host
}

function bare(host: string): string {
  return host.replace(/^www\./, '')
}
