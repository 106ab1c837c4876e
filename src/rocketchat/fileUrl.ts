import type { FileRef } from './FileRef.ts'

/** Where the server keeps a file: rebuilt from id and name, for stored addresses may be of an old host or path. */
export function fileUrl(server: string, { id, name }: FileRef, { download = false } = {}): string {
  const path = `${server}/file-upload/${encodeURIComponent(wellFormed(id))}/${encodeURIComponent(wellFormed(name) || 'file')}`
  return download ? `${path}?download` : path
}

/** Half of a surrogate pair, which file systems allow, makes encodeURIComponent throw. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}
