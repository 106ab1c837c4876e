import type { MediaFailure } from '#media/Media.ts'

import type { ArchiveFile, MissingFile } from './ArchiveFile.ts'
import { archiveNames } from './archiveNames.ts'
import { isWorthAnotherTry } from './failureWords.ts'
import { REPORT_NAME, writeReport } from './writeReport.ts'

/** What `client-zip` takes. */
export interface ArchiveEntry {
  name: string
  lastModified: number
  input: Blob | string
}

interface EntriesOptions {
  /** A whole file, for half of one cannot be taken out of an archive again. */
  read: (file: ArchiveFile) => Promise<Blob>
  reasonOf: (error: unknown) => MediaFailure
  onSaved: (file: ArchiveFile, bytes: number) => void
  onMissing: (missing: MissingFile) => void
  signal: AbortSignal
  /** Something else is in the archive, so that it is worth a file without any of these. */
  isAccompanied?: boolean
  now?: () => number
}

// One connection fewer than pictures have altogether: what is on screen never waits for an archive.
const AT_ONCE = 3
// So many in a row, and asking for the rest would only be noise.
const HOPELESS_AFTER = 5
// The format knows no time before.
const EARLIEST = new Date(1980, 0, 2).getTime()

/** The files one after the other, a few of them on their way; at the end what is missing and why, when anything is. */
export async function* archiveEntries(
  files: readonly ArchiveFile[],
  { read, reasonOf, onSaved, onMissing, signal, isAccompanied = false, now = Date.now }: EntriesOptions,
): AsyncGenerator<ArchiveEntry, void> {
  const [, ...names] = archiveNames([REPORT_NAME, ...files.map(({ name }) => name)])
  const underWay = new Map<number, Promise<Blob>>()
  const missing: MissingFile[] = []
  let lostInARow = 0

  function readAhead(from: number) {
    for (let index = from; index < Math.min(files.length, from + AT_ONCE); index += 1) {
      const file = files[index]
      if (file === undefined || underWay.has(index)) continue
      const blob = read(file)
      // It is looked at when its turn comes.
      blob.catch(() => undefined)
      underWay.set(index, blob)
    }
  }

  /** Undefined when it did not arrive. */
  async function next(index: number, file: ArchiveFile): Promise<Blob | undefined> {
    const last = missing.at(-1)
    if (lostInARow >= HOPELESS_AFTER && last !== undefined) return miss({ file, reason: last.reason })
    readAhead(index)
    try {
      const blob = await underWay.get(index)
      lostInARow = 0
      return blob
    } catch (error) {
      signal.throwIfAborted()
      const reason = reasonOf(error)
      lostInARow = reason === 'signedOut' ? HOPELESS_AFTER : isWorthAnotherTry(reason) ? lostInARow + 1 : 0
      return miss({ file, reason })
    } finally {
      underWay.delete(index)
    }
  }

  function miss(one: MissingFile): undefined {
    missing.push(one)
    onMissing(one)
  }

  for (const [index, file] of files.entries()) {
    const input = await next(index, file)
    if (input === undefined) continue
    yield { name: names[index] ?? file.name, lastModified: dateOf(file, now()), input }
    onSaved(file, input.size)
  }
  if (missing.length > 0 && missing.length === files.length && !isAccompanied) throw new NothingArrivedError()
  if (missing.length > 0) {
    yield { name: REPORT_NAME, lastModified: now(), input: writeReport(missing, files.length, now()) }
  }
}

/** An archive of nothing is not worth a file. */
export class NothingArrivedError extends Error {}

function dateOf({ uploadedAt }: ArchiveFile, now: number): number {
  return Math.max(EARLIEST, uploadedAt ?? now)
}
