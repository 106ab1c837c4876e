import { hostInUnicode } from '#lib/hostInUnicode.ts'
import { parseUrl } from '#rocketchat/parseUrl.ts'

/** Where a link really leads, where its words leave that open to doubt. */
export function whereTo(href: string, words: string): string | undefined {
  const url = parseUrl(href)
  if (url === undefined) return undefined
  const label = words.slice(0, 500)
  const seen = label.replaceAll(INVISIBLE, '')
  if (url.protocol === 'mailto:') {
    const address = decoded(url.pathname)
    return seen.includes('@') && seen.trim() !== address ? address : undefined
  }
  if (url.protocol === 'tel:') {
    const digits = seen.replaceAll(/\D/g, '')
    return digits.length > 4 && !url.pathname.replaceAll(/\D/g, '').endsWith(digits)
      ? url.pathname
      : undefined
  }
  return doubtfulHost(url.hostname, { label, seen })
}

function doubtfulHost(host: string, { label, seen }: { label: string; seen: string }): string | undefined {
  const letters = hostInUnicode(host)
  const isForeign = letters !== host
  const promised = PROMISE.exec(seen)?.[1]
  if (promised !== undefined) {
    const promisedHost = parseUrl(`https://${promised}`)?.hostname
    const isKept = promisedHost !== undefined && bare(promisedHost) === bare(host)
    // Letters of another alphabet may look like those of a host one knows.
    if (isKept && !TURNED.test(label)) return isForeign ? host : undefined
  } else if (!isForeign && !TURNED.test(label)) return undefined
  return isForeign ? `${letters}, ${host}` : host
}

/** A host at the start of the words, with or without a scheme. */
const PROMISE = /^\s*(?:https?:)?(?:\/\/)?([\p{L}\p{M}\d.-]+\.\p{L}{2,})(?:[/?#:@\\]|\s*$)/iu
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu
/** Marks that show text in another order than it is in. */
const TURNED = /[\u202A-\u202E\u2066-\u2069]/

function bare(host: string): string {
  return host.replace(/^www\./, '').replace(/\.$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
