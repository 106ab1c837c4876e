import type { ArchiveFile } from '#media/archive/ArchiveFile.ts'
import { createNamer } from '#media/archive/archiveNames.ts'
import { REPORT_NAME } from '#media/archive/writeReport.ts'
import type { ImageAttachment, Message } from '#rocketchat/Message.ts'

// About what photographs of phones have: for what the server did not measure.
const UNKNOWN_SIZE = 4_000_000
const FOLDER = 'pictures'

export interface PictureShelf {
  /** Where it stands beside the messages; undefined for pictures of other servers, and where there is no more room. */
  place(picture: ImageAttachment, message: Message): string | undefined
  files(): readonly ArchiveFile[]
  leftOutCount(): number
}

/** Gives each picture a name of its own as messages name it, as long as there is room. */
export function createPictureShelf(limit: number): PictureShelf {
  const nameFile = createNamer()
  nameFile(REPORT_NAME)
  const files = new Map<string, ArchiveFile>()
  const leftOut = new Set<string>()
  let bytes = 0
  return {
    place({ original, size }, { sentAt, author }) {
      if (original === undefined) return undefined
      const known = files.get(original.id)
      if (known !== undefined) return `${FOLDER}/${known.name}`
      bytes += size ?? UNKNOWN_SIZE
      if (bytes > limit) {
        leftOut.add(original.id)
        return undefined
      }
      const name = nameFile(original.name)
      files.set(original.id, { id: original.id, name, size, uploadedAt: sentAt, by: author.name })
      return `${FOLDER}/${name}`
    },
    files: () => [...files.values()],
    leftOutCount: () => leftOut.size,
  }
}

export function inFolder(name: string): string {
  return name === REPORT_NAME ? name : `${FOLDER}/${name}`
}
