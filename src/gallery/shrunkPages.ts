import type { RoomImage } from '#rocketchat/RoomImage.ts'

type Page = readonly RoomImage[]

// Pages are told apart by identity: one that lost pictures is another one, but its rows are mostly the same.
const roots = new WeakMap<Page, Page>()

/** The page without some of its pictures; the page itself where it has none of them. */
export function withoutSome(page: Page, isGone: (image: RoomImage) => boolean): Page {
  if (!page.some(isGone)) return page
  const kept = page.filter((image) => !isGone(image))
  rememberRoot(kept, page)
  return kept
}

/** What a page was before it lost anything. */
export function rootOf(page: Page): Page {
  return roots.get(page) ?? page
}

/** Tells that a page is what is left of another. */
export function rememberRoot(page: Page, former: Page): void {
  roots.set(page, rootOf(former))
}
