import type { FileRef } from './FileRef.ts'
import { parseUrl } from './parseUrl.ts'

/** What tells addresses of this server from others. */
export interface FileSource {
  /** Absolute base address. */
  server: string
  /** Names by id of the files that came with the message. */
  fileNames: ReadonlyMap<string, string>
}

/**
 * The file that an address of this server stands for: `/file-upload/<id>/<name>`, or `/ufs/<store>/<id>/<name>` as old
 * uploads have it; absolute or relative, with or without the server's sub-path. Undefined for anything else.
 */
export function parseFileUrl(address: string, { server, fileNames }: FileSource): FileRef | undefined {
  const isRelative = /^\/(?!\/)/.test(address)
  const url = isRelative ? parseUrl(address, 'https://relative.invalid') : parseUrl(address)
  const [, rawId, rawName] = filePath.exec(url?.pathname ?? '') ?? []
  if (url === undefined || rawId === undefined) return undefined
  const id = decode(rawId)
  // Absolute addresses keep the host that the server had when they were written. Another host's file is ours only
  // when the message itself lists it.
  const isOurs = isRelative || fileNames.has(id) || url.origin === parseUrl(server)?.origin
  return isOurs ? { id, name: fileNames.get(id) ?? (decode(rawName ?? '') || 'file') } : undefined
}

const filePath = /\/(?:file-upload|ufs\/[^/]+)\/([^/]+)(?:\/(.*))?$/

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
