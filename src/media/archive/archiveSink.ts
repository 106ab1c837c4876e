/** Where a file that is being made goes, chosen before the first byte is asked for. */
export interface ArchiveSink {
  kind: 'disk' | 'memory'
  /** Resolves when all of it is there; leaves nothing behind when it fails or is aborted. */
  save(archive: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void>
}

declare global {
  interface Window {
    /** Chromium's, in pages of their own origin. */
    showSaveFilePicker?: (options: {
      suggestedName: string
      types: readonly { accept: Record<string, readonly string[]> }[]
    }) => Promise<FileSystemFileHandle>
  }
  interface FileSystemFileHandle {
    remove?: () => Promise<void>
  }
}

export interface FileKind {
  type: string
  /** With its dot. */
  extension: string
}

const ZIP: FileKind = { type: 'application/zip', extension: '.zip' }

/** Asks people where to put it, where the browser lets them; rejects with an AbortError when they think better of it. */
export async function openSink(fileName: string, kind = ZIP): Promise<ArchiveSink> {
  if (window.showSaveFilePicker === undefined) return memorySink(fileName, kind)
  try {
    const handle = await window.showSaveFilePicker({
      suggestedName: fileName,
      types: [{ accept: { [kind.type]: [kind.extension] } }],
    })
    return diskSink(handle)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    // Frames of another origin may not ask.
    return memorySink(fileName, kind)
  }
}

function diskSink(handle: FileSystemFileHandle): ArchiveSink {
  return {
    kind: 'disk',
    async save(archive, signal) {
      try {
        await archive.pipeTo(await handle.createWritable(), { signal })
      } catch (error) {
        await handle.remove?.().catch(() => undefined)
        throw error
      }
    },
  }
}

// The browser reads the blob after the click, and may first ask where to put it.
const KEEP_MS = 60_000

function memorySink(fileName: string, { type }: FileKind): ArchiveSink {
  return {
    kind: 'memory',
    async save(archive, signal) {
      const blob = await new Response(archive, { headers: { 'Content-Type': type } }).blob()
      signal.throwIfAborted()
      const link = document.createElement('a')
      link.href = URL.createObjectURL(blob)
      link.download = fileName
      link.click()
      setTimeout(() => {
        URL.revokeObjectURL(link.href)
      }, KEEP_MS)
    },
  }
}
