import { type Json, readDate, readPositive, readRecord, readSize, readText } from './lenient.ts'
import type { RoomImage } from './RoomImage.ts'

/** May give an equal text that others hold already. */
type Share = (text: string) => string

/** Upload documents. One that has no id, so that there is nothing to fetch, keeps its place among the others. */
export function parseUploads(rows: readonly unknown[], share: Share = (text) => text): RoomImage[] {
  // Copies that the server keeps of deleted rows are nobody's to see.
  const documents = rows.map((row) => readRecord(row) ?? {}).filter((row) => row['_hidden'] !== true)
  const ids = documents.map((row) => readText(row['_id']))
  return documents.map((row, index) => {
    const id = ids[index]
    if (id !== undefined) return parseUpload(row, id, share)
    const image = parseUpload(row, nameOf(row, index, ids), share)
    return unreadable(image, dateBeside(documents, index))
  })
}

function unreadable(image: RoomImage, date: number | undefined): RoomImage {
  return { ...image, uploadedAt: image.uploadedAt ?? date, isUnreadable: true }
}

/** Ours, and the same on every page: what the server made for this row alone, else where it stands. */
function nameOf(row: Json, index: number, ids: readonly (string | undefined)[]): string {
  const own = readText(row['etag']) ?? readText(row['path']) ?? readText(row['url'])
  if (own !== undefined) return `unreadable ${own}`
  const above = ids.findLastIndex((id, at) => at < index && id !== undefined)
  if (above !== -1) return `unreadable ${String(index - above)} below ${ids[above] ?? ''}`
  const below = ids.findIndex((id) => id !== undefined)
  return `unreadable ${String(below - index)} above ${ids[below] ?? ''}`
}

/** Of the nearest one above that has a date, else of the first one at all. */
function dateBeside(documents: readonly Json[], index: number): number | undefined {
  const dates = documents.map((row) => readDate(row['uploadedAt']))
  return (
    dates.findLast((date, at) => at < index && date !== undefined) ?? dates.find((date) => date !== undefined)
  )
}

function parseUpload(upload: Json, id: string, share: Share): RoomImage {
  return {
    id,
    name: readText(upload['name']) ?? 'file',
    roomId: share(readText(upload['rid']) ?? ''),
    type: readText(upload['type']) ?? 'application/octet-stream',
    size: readPositive(upload['size']),
    dimensions: readSize(readRecord(upload['identify'])?.['size']),
    uploaderId: share(readText(upload['userId']) ?? ''),
    uploadedAt: readDate(upload['uploadedAt']) ?? readDate(upload['_updatedAt']),
    expiresAt: readDate(upload['expiresAt']),
    description: readText(upload['description']),
  }
}
