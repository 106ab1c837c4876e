/** `?layout=embedded` hides the app's own chrome; any other value is as good as none. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).get('layout') === 'embedded'
}

/** The same query with the flag in it once. The rest stays as written: decoding and encoding again would change it. */
export function withEmbeddedLayout(search: string): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !new URLSearchParams(pair).has('layout'))
  return `?${[...others, 'layout=embedded'].join('&')}`
}
