import { type Json, readDate, readPositive, readRecord, readSize, readText } from './lenient.ts'
import type { RoomImage } from './RoomImage.ts'

/**
 * An upload document; undefined when it has no id, for then there is nothing to fetch. `share` may give an equal text
 * that others hold already.
 */
export function parseUpload(
  upload: Json,
  share: (text: string) => string = (text) => text,
): RoomImage | undefined {
  const id = readText(upload['_id'])
  if (id === undefined) return undefined
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
