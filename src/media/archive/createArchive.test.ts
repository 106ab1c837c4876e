import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { NetworkError, NoAccessError, SignedOutError } from '#rocketchat/errors.ts'

import type { ArchiveFile } from './ArchiveFile.ts'
import type { ArchiveSink } from './archiveSink.ts'
import { type Archive, type ArchiveState, createArchive } from './createArchive.ts'
import { readZip } from './readZip.ts'

beforeAll(() => {
  vi.stubGlobal('window', new EventTarget())
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const UPLOADED_AT = new Date(2024, 1, 29, 13, 37, 42).getTime()

function file(id: string, name = `${id}.jpg`): ArchiveFile {
  return { id, name, size: id.length, uploadedAt: UPLOADED_AT, by: 'Mei Tanaka' }
}

function tryArchive(
  options: { failing?: ReadonlyMap<string, Error>; limit?: number; sink?: ArchiveSink } = {},
) {
  const saved: Uint8Array[] = []
  const asked: string[] = []
  let underWay = 0
  let mostAtOnce = 0
  const memory: ArchiveSink = {
    kind: 'memory',
    save: async (archive) => void saved.push(new Uint8Array(await new Response(archive).arrayBuffer())),
  }
  const failing = new Map(options.failing)
  const archive = createArchive({
    title: 'design-wall',
    loader: {
      async read({ id }, { onProgress }) {
        asked.push(id)
        underWay += 1
        mostAtOnce = Math.max(mostAtOnce, underWay)
        await Promise.resolve()
        underWay -= 1
        const failure = failing.get(id)
        if (failure !== undefined) throw failure
        onProgress(id.length)
        return new Blob([id])
      },
    },
    isOnline: () => true,
    open: () => Promise.resolve(options.sink ?? memory),
    ...(options.limit !== undefined && { limit: options.limit }),
  })
  return { archive, saved, asked, failing, mostAtOnce: () => mostAtOnce }
}

function state<Kind extends ArchiveState['kind']>(archive: Archive, kind: Kind) {
  const now = archive.getSnapshot()
  if (now.kind !== kind) throw new Error(`The archive is ${now.kind}, not ${kind}`)
  return now as Extract<ArchiveState, { kind: Kind }>
}

const names = (bytes: Uint8Array | undefined) => readZip(bytes ?? new Uint8Array()).map(({ name }) => name)

test('what arrives is in the archive with its bytes and date, what does not is in the report and can be had again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 20 }),
      fc.infiniteStream(fc.constantFrom(undefined, undefined, new NoAccessError('file', 403))),
      async (ids, failures) => {
        const failing = new Map(
          ids.flatMap((id) => {
            const error = failures.next().value
            return error === undefined ? [] : [[id, error] as const]
          }),
        )
        const { archive, saved, failing: stillFailing, mostAtOnce } = tryArchive({ failing })
        await archive.start(ids.map((id) => file(id)))

        const { missing, savedCount } = state(archive, 'done')
        expect(missing.map(({ file: { id } }) => id)).toEqual(ids.filter((id) => failing.has(id)))
        expect(savedCount).toBe(ids.length - failing.size)
        expect(mostAtOnce()).toBeLessThanOrEqual(3)
        const entries = saved[0] === undefined ? [] : readZip(saved[0])
        const files = entries.filter(({ name }) => name.endsWith('.jpg'))
        expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(
          ids.filter((id) => !failing.has(id)),
        )
        for (const { modifiedAt } of files) expect(modifiedAt.getTime()).toBe(UPLOADED_AT)
        expect(entries.some(({ name }) => name === 'Not in this archive.txt')).toBe(
          failing.size > 0 && savedCount > 0,
        )

        stillFailing.clear()
        await archive.start(missing.map((one) => one.file))
        const rest = missing.length === 0 ? [] : names(saved.at(-1))
        expect(rest).toEqual(missing.map(({ file: { name } }) => name))
      },
    ),
    { numRuns: 60 },
  )
})

test('says who a missing file is of and why it is missing, and nothing of the server', async () => {
  const { archive, saved } = tryArchive({ failing: new Map([['b', new NetworkError('file-upload/b')]]) })
  await archive.start([file('a'), file('b', 'Zelt \u202Egpj.exe')])

  const report = readZip(saved[0] ?? new Uint8Array()).find(({ name }) => name.endsWith('.txt'))
  const text = new TextDecoder().decode(report?.bytes)
  expect(text).toMatch(/^1 of 2 files did not arrive/)
  expect(text).toContain('Mei Tanaka')
  expect(text).toContain('The connection broke on the way.')
  expect(text).not.toContain('file-upload')
})

test('asks no more once it is clear that nothing comes', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `f${String(index)}`)
  const lost = tryArchive({ failing: new Map(ids.slice(5).map((id) => [id, new NetworkError('file')])) })
  await lost.archive.start(ids.map((id) => file(id)))
  expect(state(lost.archive, 'done').missing).toHaveLength(25)
  expect(lost.asked.length).toBeLessThanOrEqual(12)

  const signedOut = tryArchive({
    failing: new Map(ids.slice(5).map((id) => [id, new SignedOutError('file')])),
  })
  await signedOut.archive.start(ids.map((id) => file(id)))
  expect(signedOut.asked.length).toBeLessThanOrEqual(8)
})

test('leaves no archive behind when not one file arrived', async () => {
  const { archive, saved } = tryArchive({ failing: new Map([['a', new NetworkError('file')]]) })
  await archive.start([file('a')])
  expect(state(archive, 'done')).toMatchObject({ savedCount: 0, missing: [{ reason: 'network' }] })
  expect(saved).toEqual([])
})

test('says before it starts what does not fit into memory, and makes it in parts', async () => {
  const { archive, saved, asked } = tryArchive({ limit: 5 })
  await archive.start(['aa', 'bb', 'cc', 'dd'].map((id) => file(id)))
  const { fitting, files } = state(archive, 'tooLarge')
  expect(fitting.map(({ id }) => id)).toEqual(['aa', 'bb'])
  expect(asked).toEqual([])

  await archive.start(fitting, files.slice(fitting.length))
  const { left } = state(archive, 'done')
  await archive.start(left)
  expect(saved.map(names)).toEqual([
    ['aa.jpg', 'bb.jpg'],
    ['cc.jpg', 'dd.jpg'],
  ])
})

test('a cancelled archive is aborted where it is written, and asks for nothing more', async () => {
  const { archive, asked } = tryArchive({
    sink: {
      kind: 'disk',
      save: (zip, signal) => zip.pipeTo(new WritableStream({ write: () => archive.cancel() }), { signal }),
    },
  })
  await archive.start(Array.from({ length: 20 }, (_, index) => file(`f${String(index)}`)))
  expect(archive.getSnapshot().kind).toBe('cancelled')
  expect(asked.length).toBeLessThan(6)
})

test('says why an archive could not be written', async () => {
  const { archive } = tryArchive({
    sink: { kind: 'disk', save: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) },
  })
  await archive.start([file('a')])
  expect(state(archive, 'broken').sentence).toBe('There is not enough room on the disk.')
})
