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
