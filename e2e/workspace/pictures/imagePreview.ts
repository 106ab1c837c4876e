import type { UploadDocument } from '../documents.ts'

export function imagePreview(_upload: UploadDocument): string | undefined {
  return undefined
}
