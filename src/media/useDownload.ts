import type { FileRef } from '#rocketchat/FileRef.ts'

import { useMediaServices } from './MediaContext.ts'
import { saveFile } from './saveFile.ts'

/** Saves a file under its original name; rejects when it did not arrive. */
export function useDownload(): (file: FileRef) => Promise<void> {
  const { loader } = useMediaServices()
  return (file) => saveFile(loader, file)
}
