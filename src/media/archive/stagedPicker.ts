import { afterEach, beforeEach } from 'vitest'

/** For tests: where the browser asks people for a file, it is one of the page's own file system. */
export function stagePicker(fileName: string) {
  beforeEach(async () => {
    const root = await navigator.storage.getDirectory()
    window.showSaveFilePicker = () => root.getFileHandle(fileName, { create: true })
  })
  afterEach(async () => {
    delete window.showSaveFilePicker
    const root = await navigator.storage.getDirectory()
    await root.removeEntry(fileName).catch(() => undefined)
  })
  return {
    /** What was saved. */
    async read(): Promise<Uint8Array<ArrayBuffer>> {
      const root = await navigator.storage.getDirectory()
      const file = await (await root.getFileHandle(fileName)).getFile()
      return new Uint8Array(await file.arrayBuffer())
    },
  }
}
