import { makeZip } from 'client-zip'

import type { MediaLoader } from '#media/createMediaLoader.ts'
import { mediaFailureOf } from '#media/mediaFailureOf.ts'

import { archiveEntries, NothingArrivedError } from './archiveEntries.ts'
import type { ArchiveFile, ArchiveRequest, MissingFile } from './ArchiveFile.ts'
import { safeName } from './archiveNames.ts'
import { type ArchiveSink, openSink } from './archiveSink.ts'
import { createProgress, type Progress } from './createProgress.ts'
import { bytesOf, fittingFiles, MEMORY_LIMIT } from './fittingFiles.ts'

export type ArchiveState =
  /** The browser asks where to put it. */
  | { kind: 'choosing' }
  /** It does not fit into memory: these of the files do. */
  | { kind: 'tooLarge'; fitting: readonly ArchiveFile[]; files: readonly ArchiveFile[] }
  | { kind: 'running'; progress: Progress }
  | {
      kind: 'done'
      fileName: string
      savedCount: number
      missing: readonly MissingFile[]
      /** What did not fit. */
      left: readonly ArchiveFile[]
    }
  /** The archive itself could not be written. */
  | { kind: 'broken'; sentence: string; files: readonly ArchiveFile[] }
  | { kind: 'cancelled' }

export interface Archive {
  getSnapshot(): ArchiveState
  subscribe(listener: () => void): () => void
  /** From a click or a key, for the browser asks where to put it; `left` waits for another archive. */
  start(files: readonly ArchiveFile[], left?: readonly ArchiveFile[]): Promise<void>
  cancel(): void
}

interface ArchiveOptions {
  title: ArchiveRequest['title']
  loader: Pick<MediaLoader, 'read'>
  limit?: number
  open?: (fileName: string) => Promise<ArchiveSink>
  isOnline?: () => boolean
}

// After what is on screen, before what may be next.
const PRIORITY = 15

/** Files into one ZIP, as far as they arrive: what fails is told and can be asked for again. */
export function createArchive({
  title,
  loader,
  limit = MEMORY_LIMIT,
  open = openSink,
  isOnline = () => navigator.onLine,
}: ArchiveOptions): Archive {
  const listeners = new Set<() => void>()
  let state: ArchiveState = { kind: 'choosing' }
  let abort = new AbortController()
  let savedParts = 0

  function change(next: ArchiveState) {
    state = next
    for (const listener of listeners) listener()
  }

  async function start(files: readonly ArchiveFile[], left: readonly ArchiveFile[] = []) {
    change({ kind: 'choosing' })
    const part = savedParts + 1
    const fileName = safeName(part === 1 ? `${title}.zip` : `${title}, part ${String(part)}.zip`)
    try {
      const sink = await open(fileName)
      if (sink.kind === 'memory' && bytesOf(files) > limit && files.length > 1) {
        change({ kind: 'tooLarge', fitting: fittingFiles(files, limit), files })
        return
      }
      await run(files, { left, sink, fileName })
    } catch (error) {
      if (abort.signal.aborted || isAbort(error)) change({ kind: 'cancelled' })
      else change({ kind: 'broken', sentence: sentenceOf(error), files })
    }
  }

  async function run(
    files: readonly ArchiveFile[],
    { left, sink, fileName }: { left: readonly ArchiveFile[]; sink: ArchiveSink; fileName: string },
  ) {
    abort = new AbortController()
    const { signal } = abort
    const missing: MissingFile[] = []
    const progress = createProgress(files, (now) => {
      change({ kind: 'running', progress: now })
    })
    const entries = archiveEntries(files, {
      signal,
      read: (file) =>
        loader.read(file, {
          priority: PRIORITY,
          signal,
          onProgress: (bytes) => {
            progress.receive(file.id, bytes)
          },
        }),
      reasonOf: (error) => mediaFailureOf(error, isOnline),
      onSaved: (file, bytes) => {
        progress.save(file, bytes)
      },
      onMissing: (one) => {
        missing.push(one)
        progress.miss(one.file)
      },
    })
    window.addEventListener('beforeunload', keepPage)
    try {
      await sink.save(makeZip(entries), signal)
    } catch (error) {
      if (!(error instanceof NothingArrivedError)) throw error
    } finally {
      window.removeEventListener('beforeunload', keepPage)
    }
    const savedCount = files.length - missing.length
    if (savedCount > 0) savedParts += 1
    change({ kind: 'done', fileName, savedCount, missing, left })
  }

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    start,
    cancel() {
      abort.abort()
      if (state.kind !== 'running') change({ kind: 'cancelled' })
    },
  }
}

/** The browser asks before a tab with a half-written archive is closed. */
function keepPage(event: BeforeUnloadEvent) {
  event.preventDefault()
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof DOMException)) return 'The archive could not be written.'
  if (error.name === 'QuotaExceededError') return 'There is not enough room on the disk.'
  if (error.name === 'NotAllowedError') return 'The browser may not write there.'
  return 'The archive could not be written.'
}
