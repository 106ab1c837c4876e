import { parseUrl } from './parseUrl.ts'

/**
 * A server's base address from what people paste: any page of its web app, with or without a trailing slash. A
 * sub-path install keeps its path. Undefined when it is no http(s) address.
 */
export function parseServerAddress(input: string): string | undefined {
  const text = input.trim()
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  return url.origin + url.pathname.replace(webAppPage, '').replace(/\/+$/, '')
}

const webAppPage =
  /\/(home|login|register|directory|account|admin|channel|group|direct|live|omnichannel|marketplace|api|invite|conference|file-upload)(\/.*)?$/
