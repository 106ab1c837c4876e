/** One address a line, as anybody may open it: below the base path, and not in somebody's frame. */
export function linksOf(hrefs: readonly string[], origin: string): string {
  return hrefs
    .map((href) => {
      const { pathname } = new URL(href, origin)
      return `${origin}${pathname}`
    })
    .join('\n')
}
