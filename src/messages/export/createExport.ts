import { makeZip } from 'client-zip'

import { archiveEntries } from '#media/archive/archiveEntries.ts'
import { safeName } from '#media/archive/archiveNames.ts'
import { type ArchiveSink, openSink } from '#media/archive/archiveSink.ts'
import { createProgress } from '#media/archive/createProgress.ts'
import { MEMORY_LIMIT } from '#media/archive/fittingFiles.ts'
import type { MediaLoader } from '#media/createMediaLoader.ts'
import { mediaFailureOf } from '#media/mediaFailureOf.ts'
import { type KnownPeople, knownPeople } from '#messages/knownPeople.ts'
import { describeError } from '#rocketchat/describeError.ts'
import type { Message } from '#rocketchat/Message.ts'

import type { ExportFacts, ExportFormat, ExportLookups } from './ExportFormat.ts'
import type { ExportState, ReadProgress } from './ExportState.ts'
import { createPictureShelf, inFolder, type PictureShelf } from './pictureShelf.ts'
import type { NewMessages } from './readMessages.ts'
import { TooLargeError, textStream } from './textStream.ts'

export interface ExportRequest {
  facts: Omit<ExportFacts, 'count' | 'exportedAt'>
  format: ExportFormat
  /** All of it as a ZIP, with the pictures beside the messages. */
  hasPictures: boolean
  /** A page after the other; `onFailure` says when one that did not come is to be asked for again. */
  read: (options: {
    signal: AbortSignal
    onFailure: (error: unknown) => Promise<void>
  }) => AsyncIterable<NewMessages>
  lookups: Omit<ExportLookups, 'people' | 'pictureOf'>
  /** Who is known from elsewhere. */
  people: KnownPeople
  minutesToRead: (count: number) => number
}

export interface MessageExport {
  /** What is exported: a room's name. */
  readonly title: string
  getSnapshot(): ExportState
  subscribe(listener: () => void): () => void
  /** From a click or a key, for the browser asks where to put it. */
  start(): Promise<void>
  /** Asks again for what did not come. */
  resume(): void
  cancel(): void
}

interface ExportOptions {
  request: ExportRequest
  loader: Pick<MediaLoader, 'read'>
  limit?: number
  open?: typeof openSink
  now?: () => number
  isOnline?: () => boolean
}

// After what is on screen, before what may be next.
const PRIORITY = 15

const NOTHING_READ: ReadProgress = { count: 0, total: 0, minutesLeft: 0 }

/** Messages into a file, written as they are read. */
export function createExport({
  request,
  loader,
  limit = MEMORY_LIMIT,
  open = openSink,
  now = Date.now,
  isOnline = () => navigator.onLine,
}: ExportOptions): MessageExport {
  const { facts, format, hasPictures, read, minutesToRead } = request
  const listeners = new Set<() => void>()
  const abort = new AbortController()
  let state: ExportState = { kind: 'choosing' }
  let people = request.people
  let reading = NOTHING_READ
  let goOn = () => {}

  function change(next: ExportState) {
    state = next
    for (const listener of listeners) listener()
  }

  async function onFailure(error: unknown): Promise<void> {
    abort.signal.throwIfAborted()
    const { detail, canRetry } = describeError(error)
    if (!canRetry) throw new NotReadableError(detail)
    change({ kind: 'interrupted', sentence: detail, ...reading })
    await new Promise<void>((resolve) => {
      goOn = () => resolve()
      window.addEventListener('online', goOn, { once: true })
      abort.signal.addEventListener('abort', goOn, { once: true })
    })
    window.removeEventListener('online', goOn)
    abort.signal.throwIfAborted()
    change({ kind: 'running', ...reading })
  }

  async function* pieces(shelf: PictureShelf | undefined): AsyncGenerator<string, void> {
    let current: Message | undefined
    const lookups: ExportLookups = {
      ...request.lookups,
      people: () => people,
      pictureOf: (picture) => (current === undefined ? undefined : shelf?.place(picture, current)),
    }
    let writer
    for await (const { messages, total } of read({ signal: abort.signal, onFailure })) {
      people = knownPeople(messages, people.byId.values())
      const isFirst = writer === undefined
      writer ??= format.open({ ...facts, exportedAt: now(), count: total }, lookups)
      const begin = isFirst ? writer.begin() : ''
      const texts = []
      for (const message of messages) {
        current = message
        texts.push(writer.write(message))
      }
      const count = reading.count + messages.length
      reading = { count, total: Math.max(total, count), minutesLeft: minutesToRead(total - count) }
      change({ kind: 'running', ...reading })
      yield begin + texts.join('')
    }
    yield writer?.end() ?? ''
  }

  async function* entries(shelf: PictureShelf, onMissing: () => void) {
    const name = safeName(`${facts.title}${format.extension}`)
    yield { name, lastModified: now(), input: textStream(pieces(shelf), limit) }
    const files = shelf.files()
    const progress = createProgress(files, (picturesNow) => {
      change({ kind: 'pictures', count: reading.count, progress: picturesNow })
    })
    const pictures = archiveEntries(files, {
      signal: abort.signal,
      isAccompanied: true,
      read: (file) =>
        loader.read(file, {
          priority: PRIORITY,
          signal: abort.signal,
          onProgress: (bytes) => progress.receive(file.id, bytes),
        }),
      reasonOf: (error) => mediaFailureOf(error, isOnline),
      onSaved: progress.save,
      onMissing: ({ file }) => {
        onMissing()
        progress.miss(file)
      },
    })
    for await (const entry of pictures) yield { ...entry, name: inFolder(entry.name) }
  }

  async function save(sink: ArchiveSink, fileName: string) {
    const most = sink.kind === 'memory' ? limit : Infinity
    const shelf = createPictureShelf(most)
    let missingCount = 0
    reading = NOTHING_READ
    change({ kind: 'running', ...reading })
    window.addEventListener('beforeunload', keepPage)
    try {
      const file = hasPictures
        ? makeZip(entries(shelf, () => (missingCount += 1)))
        : textStream(pieces(undefined), most)
      await sink.save(file, abort.signal)
    } finally {
      window.removeEventListener('beforeunload', keepPage)
    }
    const leftOutCount = shelf.leftOutCount()
    change({ kind: 'done', fileName, count: reading.count, missingCount, leftOutCount })
  }

  return {
    title: facts.title,
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    async start() {
      const kind = hasPictures ? { type: 'application/zip', extension: '.zip' } : format
      const fileName = safeName(`${facts.title}, messages${kind.extension}`)
      try {
        await save(await open(fileName, kind), fileName)
      } catch (error) {
        if (abort.signal.aborted || isAbort(error)) change({ kind: 'cancelled' })
        else change({ kind: 'broken', sentence: sentenceOf(error) })
      }
    },
    resume: () => goOn(),
    cancel() {
      abort.abort()
      if (state.kind !== 'running' && state.kind !== 'pictures') change({ kind: 'cancelled' })
    },
  }
}

/** The browser asks before a tab with a half-written file is closed. */
function keepPage(event: BeforeUnloadEvent) {
  event.preventDefault()
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

class NotReadableError extends Error {}

function sentenceOf(error: unknown): string {
  if (error instanceof NotReadableError) return error.message
  if (error instanceof TooLargeError) {
    return 'It became too large for this browser, which builds files in memory. A filter makes it smaller; browsers that write to the disk themselves, such as Chrome and Edge, have no limit.'
  }
  if (!(error instanceof DOMException)) return 'The file could not be written.'
  if (error.name === 'QuotaExceededError') return 'There is not enough room on the disk.'
  if (error.name === 'NotAllowedError') return 'The browser may not write there.'
  return 'The file could not be written.'
}
