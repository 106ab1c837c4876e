import type { ArchiveFile } from './ArchiveFile.ts'

/** How far an archive is. */
export interface Progress {
  total: number
  savedCount: number
  missingCount: number
  receivedBytes: number
  /** Undefined when the server did not measure all of the files. */
  totalBytes: number | undefined
}

export interface ProgressCounter {
  receive(fileId: string, bytes: number): void
  save(file: ArchiveFile, bytes: number): void
  miss(file: ArchiveFile): void
}

/** Counts files and bytes; what does not arrive is no longer expected. */
export function createProgress(
  files: readonly ArchiveFile[],
  onChange: (progress: Progress) => void,
): ProgressCounter {
  const arriving = new Map<string, number>()
  let savedBytes = 0
  let totalBytes = files.reduce<number | undefined>(
    (sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  )
  let savedCount = 0
  let missingCount = 0

  function tell() {
    const receivedBytes = [...arriving.values()].reduce((sum, bytes) => sum + bytes, savedBytes)
    onChange({
      total: files.length,
      savedCount,
      missingCount,
      receivedBytes,
      totalBytes: totalBytes === undefined ? undefined : Math.max(totalBytes, receivedBytes),
    })
  }

  tell()
  return {
    receive(fileId, bytes) {
      arriving.set(fileId, bytes)
      tell()
    },
    save({ id, size }, bytes) {
      arriving.delete(id)
      savedBytes += bytes
      savedCount += 1
      // The size that the server told may be of another version.
      if (totalBytes !== undefined) totalBytes += bytes - (size ?? bytes)
      tell()
    },
    miss({ id, size }) {
      arriving.delete(id)
      missingCount += 1
      if (totalBytes !== undefined) totalBytes -= size ?? 0
      tell()
    },
  }
}
