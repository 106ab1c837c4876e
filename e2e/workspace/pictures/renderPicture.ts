import type { UploadDocument } from '../documents.ts'

export async function renderPicture(
  upload: UploadDocument,
): Promise<{ body: Uint8Array<ArrayBuffer>; type: string }> {
  return { body: new Uint8Array(upload.size), type: upload.type }
}
