import { parseUrl } from '#rocketchat/parseUrl.ts'

/** A link to a room or message of the same server, as a path of ours; undefined for anything else. */
export function inAppPath(href: string, server: string): string | undefined {
  const url = parseUrl(href)
  const base = parseUrl(server)
  if (url === undefined || base === undefined || url.origin !== base.origin) return undefined
  const root = base.pathname.replace(/\/$/, '')
  if (!url.pathname.startsWith(`${root}/`)) return undefined
  const path = url.pathname.slice(root.length)
  if (!/^\/(group|channel|direct)\/[^/]+(\/thread\/[^/]+)?\/?$/.test(path)) return undefined
  const messageId = url.searchParams.get('msg')
  return messageId === null ? path : `${path}?msg=${encodeURIComponent(messageId)}`
}
