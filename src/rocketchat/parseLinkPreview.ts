import { type Json, readList, readRecord, readText } from './lenient.ts'
import type { LinkPreview } from './Message.ts'
import { pictureHref } from './safeHref.ts'

/** What the server found behind the links of a message; links behind which it found nothing are left out. */
export function parseLinkPreviews(urls: unknown): readonly LinkPreview[] {
  return readList(urls).flatMap((value) => {
    const row = readRecord(value)
    return row === undefined || row['ignoreParse'] === true ? [] : (parseLinkPreview(row) ?? [])
  })
}

function parseLinkPreview(row: Json): LinkPreview | undefined {
  const url = pictureHref(readText(row['url']) ?? '')
  if (url === undefined) return undefined
  const meta = readRecord(row['meta']) ?? {}
  const first = (...names: readonly string[]) =>
    names.map((name) => readText(meta[name])).find((text) => text !== undefined)
  const isPicture = readText(readRecord(row['headers'])?.['contentType'])?.startsWith('image/') === true
  const title = first('ogTitle', 'twitterTitle', 'oembedTitle', 'pageTitle')
  const description = first('ogDescription', 'twitterDescription', 'description')
  const picture = first('ogImage', 'twitterImage', 'oembedThumbnailUrl')
  const imageUrl = isPicture ? url : picture === undefined ? undefined : pictureHref(picture)
  const isEmpty = title === undefined && description === undefined && imageUrl === undefined
  return isEmpty ? undefined : { url, title, description, imageUrl }
}
