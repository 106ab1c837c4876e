import type { RoomImage } from '#rocketchat/RoomImage.ts'

/**
 * Pictures as they were known, brought up to date by a page of the server's: within the page its order wins, and what
 * it no longer has was deleted. Equal times may change places from page to page, so at its ends nothing is taken for gone.
 */
export function weavePage(known: readonly RoomImage[], page: readonly RoomImage[]): RoomImage[] {
  const onPage = new Set(page.map(({ id }) => id))
  const newest = page[0]?.uploadedAt
  const oldest = page.at(-1)?.uploadedAt
  const isGone = ({ id, uploadedAt }: RoomImage) =>
    !onPage.has(id) &&
    uploadedAt !== undefined &&
    newest !== undefined &&
    oldest !== undefined &&
    uploadedAt < newest &&
    uploadedAt > oldest

  const kept = known.filter((image) => !isGone(image))
  const first = kept.findIndex(({ id }) => onPage.has(id))
  const isElsewhere = ({ id }: RoomImage) => !onPage.has(id)
  const above = kept.slice(0, Math.max(0, first)).filter(isElsewhere)
  return [...above, ...page, ...kept.slice(Math.max(0, first)).filter(isElsewhere)]
}
