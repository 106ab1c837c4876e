import type { ArchiveFile } from './ArchiveFile.ts'

/** What an archive that is built in memory may have. */
export const MEMORY_LIMIT = 500_000_000
// About what photographs of phones have: for what the server did not measure.
const UNKNOWN_SIZE = 4_000_000

export function bytesOf(files: readonly ArchiveFile[]): number {
  return files.reduce((sum, { size }) => sum + (size ?? UNKNOWN_SIZE), 0)
}

/** The first of the files, as many as stay below a limit, and one in any case. */
export function fittingFiles(files: readonly ArchiveFile[], limit: number): readonly ArchiveFile[] {
  let bytes = 0
  const end = files.findIndex(({ size }, index) => {
    bytes += size ?? UNKNOWN_SIZE
    return index > 0 && bytes > limit
  })
  return end === -1 ? files : files.slice(0, end)
}
