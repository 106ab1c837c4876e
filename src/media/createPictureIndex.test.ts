import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import type { Message } from '#rocketchat/Message.ts'

import { createPictureIndex } from './createPictureIndex.ts'

const author = { id: 'u1', username: 'priya', name: 'Priya Raman' }
const message = {
  id: 'm1',
  text: 'The ridge at dawn',
  author,
  attachments: [
    {
      kind: 'image',
      original: { id: 'f1', name: 'ridge.jpg' },
      thumbnail: { id: 't1', name: 'thumb-ridge.jpg' },
      preview: 'data:image/jpeg;base64,',
      description: undefined,
    },
    { kind: 'image', original: undefined, foreignUrl: 'https://elsewhere.example/a.png' },
  ],
} as unknown as Message

test('tells what a message says about its picture, to whoever waits for it', () => {
  const index = createPictureIndex()
  const listener = vi.fn<() => void>()
  index.subscribe('f1', listener)

  index.remember([message])
  index.remember([message])

  expect(index.get('f1')).toMatchObject({
    thumbnail: { id: 't1' },
    caption: 'The ridge at dawn',
    author,
    messageId: 'm1',
  })
  expect(listener).toHaveBeenCalledTimes(1)
})

test('forgets', () => {
  const index = createPictureIndex()
  index.remember([message])
  index.clear()
  expect(index.get('f1')).toBeUndefined()
})

const picture = fc.record({
  kind: fc.constantFrom('image', 'file'),
  original: fc.option(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.string() }), {
    nil: undefined,
  }),
  thumbnail: fc.option(fc.record({ id: fc.string(), name: fc.string() }), { nil: undefined }),
  preview: fc.option(fc.string(), { nil: undefined }),
  description: fc.option(fc.string(), { nil: undefined }),
})
const pages = fc.array(
  fc.array(
    fc.record({
      id: fc.string(),
      text: fc.string(),
      author: fc.constant(author),
      attachments: fc.array(picture, { maxLength: 3 }),
    }),
  ),
)

test('knows of every picture what the last message with it said, and tells of every change', () => {
  fc.assert(
    fc.property(pages, (read) => {
      const index = createPictureIndex()
      const told = new Map<string, unknown>()
      for (const id of ['a', 'b', 'c', 'd']) index.subscribe(id, () => told.set(id, index.get(id)))

      for (const page of read) index.remember(page as unknown as Message[])

      for (const id of ['a', 'b', 'c', 'd']) {
        const [last] = read
          .flat()
          .flatMap((message) => message.attachments.map((attachment) => ({ message, attachment })))
          .filter(({ attachment }) => attachment.kind === 'image' && attachment.original?.id === id)
          .toReversed()
        const truth = last && {
          thumbnail: last.attachment.thumbnail,
          preview: last.attachment.preview,
          caption: last.attachment.description ?? (last.message.text === '' ? undefined : last.message.text),
          author,
          messageId: last.message.id,
        }
        expect(index.get(id)).toEqual(truth)
        expect(told.get(id)).toEqual(truth)
      }
    }),
  )
})
