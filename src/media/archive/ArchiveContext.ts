import { createContext, use } from 'react'

import type { ArchiveRequest } from './ArchiveFile.ts'

export const ArchiveContext = createContext<(request: ArchiveRequest) => void>(() => undefined)

/** Downloads files as one ZIP, going on while people look at something else. To be called from a click. */
export function useDownloadArchive(): (request: ArchiveRequest) => void {
  return use(ArchiveContext)
}
