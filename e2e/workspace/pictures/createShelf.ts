import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Keeps what takes long to make in files that every workspace on this machine reads. */
export interface Shelf {
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/**
 * What was made by other code (`edition`) is thrown away, and so is everything once it outweighs `bytes`. A folder that
 * can't be read or written costs nothing but the time to make things again.
 */
export function createShelf({
  folder,
  edition,
  bytes,
}: {
  folder: string
  edition: string
  bytes: number
}): Shelf {
  const home = join(folder, edition)
  let tidied: Promise<unknown> | undefined

  async function tidy() {
    const editions = await readdir(folder)
    const old = editions.filter((name) => name !== edition)
    if ((await weigh(home)) > bytes) old.push(edition)
    await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })))
  }

  async function put(path: string, value: Uint8Array) {
    await mkdir(home, { recursive: true })
    // Somebody else may be reading: a file is there whole or not at all.
    const draft = `${path}.${process.pid}`
    await writeFile(draft, value)
    await rename(draft, path)
  }

  return {
    async get(key, make) {
      await (tidied ??= tidy().catch(() => {}))
      const path = join(home, createHash('sha256').update(key).digest('hex'))
      const found = await readFile(path).catch(() => {})
      if (found !== undefined) return found
      const made = await make()
      await put(path, made).catch(() => {})
      return made
    },
  }
}

async function weigh(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
