import type { FileRef } from './FileRef.ts'

/** Where the server keeps a file: rebuilt from id and name, for stored addresses may be of an old host or path. */
export function fileUrl(server: string, { id, name }: FileRef, { download = false } = {}): string {
  const path = `${server}/file-upload/${segment(id)}/${segment(name || 'file')}`
  return download ? `${path}?download` : path
}

/** One step of a path and never a step back: these addresses are asked for with credentials. */
function segment(text: string): string {
  // Half of a surrogate pair, which file systems allow, makes encodeURIComponent throw.
  return /^\.{1,2}$/.test(text) ? '_' : encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
}
