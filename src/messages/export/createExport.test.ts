import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import type { ArchiveSink } from '#media/archive/archiveSink.ts'
import { readZip } from '#media/archive/readZip.ts'
import { nobody } from '#messages/knownPeople.ts'
import { NetworkError, SignedOutError } from '#rocketchat/errors.ts'
import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import type { ImageAttachment } from '#rocketchat/Message.ts'

import { createExport, type ExportRequest, type MessageExport } from './createExport.ts'
import type { ExportState } from './ExportState.ts'
import { jsonFormat } from './jsonFormat.ts'
import { readMessages } from './readMessages.ts'

beforeAll(() => {
  vi.stubGlobal('window', new EventTarget())
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const picture = (id: string): ImageAttachment => ({
  kind: 'image',
  original: { id, name: 'photo.jpg' },
  thumbnail: undefined,
  foreignUrl: undefined,
  dimensions: undefined,
  preview: undefined,
  title: 'photo.jpg',
  type: 'image/jpeg',
  size: 4,
  description: undefined,
  descriptionMarkup: undefined,
  isCollapsed: false,
})
const ROOM = Array.from({ length: 250 }, (_, index) =>
  exampleMessage({
    id: `m${String(index)}`,
    attachments: index % 100 === 0 ? [picture(`f${String(index)}`)] : [],
  }),
)

interface TryOptions extends Partial<Pick<ExportRequest, 'hasPictures'>> {
  /** What the second page fails with, so often. */
  failures?: Error[]
  limit?: number
  missing?: string
}

function tryExport({ failures = [], limit, missing, hasPictures = false }: TryOptions = {}) {
  const saved: Uint8Array[] = []
  const sink: ArchiveSink = {
    kind: 'memory',
    save: async (file) => void saved.push(new Uint8Array(await new Response(file).arrayBuffer())),
  }
  const running = createExport({
    ...(limit !== undefined && { limit }),
    open: () => Promise.resolve(sink),
    loader: {
      read: ({ id }) =>
        id === missing ? Promise.reject(new NetworkError('file')) : Promise.resolve(new Blob([id])),
    },
    isOnline: () => true,
    request: {
      format: jsonFormat,
      hasPictures,
      people: nobody,
      facts: { title: 'Wall', roomId: 'wall', address: 'https://chat.example.com/group/wall', filter: '' },
      lookups: {
        myId: 'jonah',
        linkOf: (id) => `https://chat.example.com/group/wall?msg=${id}`,
        fileHref: ({ id }) => `https://chat.example.com/file-upload/${id}/photo.jpg`,
      },
      minutesToRead: (count) => count,
      read: ({ onFailure }) =>
        readMessages({
          onFailure,
          fetchPage(offset) {
            const failure = offset > 0 ? failures.shift() : undefined
            if (failure !== undefined) return Promise.reject(failure)
            const messages = ROOM.slice(offset, offset + 100)
            return Promise.resolve({ messages, received: messages.length, total: ROOM.length })
          },
        }),
    },
  })
  return { running, saved }
}

async function until<Kind extends ExportState['kind']>(running: MessageExport, kind: Kind) {
  await vi.waitFor(() => expect(running.getSnapshot().kind).toBe(kind))
  return running.getSnapshot() as Extract<ExportState, { kind: Kind }>
}

function idsIn(bytes: Uint8Array | undefined): readonly string[] {
  const { messages } = JSON.parse(new TextDecoder().decode(bytes)) as { messages: { id: string }[] }
  return messages.map(({ id }) => id)
}

test('goes on where it was, when it is told to or the network is back', async () => {
  const failures = [new NetworkError('a'), new NetworkError('b')]
  const { running, saved } = tryExport({ failures })
  const made = running.start()
  expect(await until(running, 'interrupted')).toMatchObject({ count: 100, total: 250 })
  running.resume()
  await vi.waitFor(() => expect(failures).toEqual([]))
  await until(running, 'interrupted')
  window.dispatchEvent(new Event('online'))
  await made
  expect(running.getSnapshot()).toMatchObject({ kind: 'done', count: 250 })
  expect(idsIn(saved[0])).toEqual(ROOM.map(({ id }) => id))
})

test('can be given up while it waits, and saves nothing then', async () => {
  const { running, saved } = tryExport({ failures: [new NetworkError('a')] })
  const made = running.start()
  await until(running, 'interrupted')
  running.cancel()
  await made
  expect(running.getSnapshot().kind).toBe('cancelled')
  expect(saved).toEqual([])
})

test('what no waiting helps ends it, and another try begins anew', async () => {
  const { running, saved } = tryExport({ failures: [new SignedOutError('a')] })
  await running.start()
  expect(running.getSnapshot().kind).toBe('broken')
  await running.start()
  expect(running.getSnapshot()).toMatchObject({ kind: 'done', count: 250 })
  expect(idsIn(saved[0])).toHaveLength(250)
})

test('what does not fit into memory is said, not tried', async () => {
  const { running, saved } = tryExport({ limit: 1_000 })
  await running.start()
  expect(running.getSnapshot()).toMatchObject({ kind: 'broken' })
  expect(saved).toEqual([])
})

test('the archive has the messages, the pictures that arrive, and a list of the others', async () => {
  const { running, saved } = tryExport({ hasPictures: true, missing: 'f100' })
  await running.start()
  expect(running.getSnapshot()).toMatchObject({ kind: 'done', missingCount: 1, leftOutCount: 0 })
  const entries = readZip(saved[0] ?? new Uint8Array())
  expect(entries.map(({ name }) => name)).toEqual([
    'Wall.json',
    'pictures/photo.jpg',
    'pictures/photo (3).jpg',
    'Not in this archive.txt',
  ])
  expect(new TextDecoder().decode(entries[0]?.bytes)).toContain('"path":"pictures/photo (3).jpg"')
})
