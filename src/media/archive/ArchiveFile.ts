import type { MediaFailure } from '#media/Media.ts'
import type { FileRef } from '#rocketchat/FileRef.ts'

/** A file that is to go into an archive. */
export interface ArchiveFile extends FileRef {
  /** Bytes, as far as the server knows. */
  size: number | undefined
  /** Epoch ms. */
  uploadedAt: number | undefined
  /** Who it is of, for the report of what is missing. */
  by: string | undefined
}

export interface ArchiveRequest {
  /** What the files are of: the archive's name begins with it. */
  title: string
  files: readonly ArchiveFile[]
}

/** A file that did not arrive. */
export interface MissingFile {
  file: ArchiveFile
  reason: MediaFailure
}
