import { expect, test, vi } from 'vitest'

import { NetworkError, NoAccessError, RequestError, SignedOutError } from '#rocketchat/errors.ts'
import type { FileRef } from '#rocketchat/FileRef.ts'

import { createSmallPictures, type SmallPicture } from './createSmallPictures.ts'

const picture: SmallPicture = {
  id: 'f1',
  name: 'ridge.jpg',
  type: 'image/jpeg',
  dimensions: { width: 4000, height: 3000 },
}
const thumbnail = { id: 't1', name: 'thumb-ridge.jpg' }

function setUp(refusals: Record<string, Error> = {}) {
  const asked: string[] = []
  const kept = new Map<string, Blob>()
  const makeSmall = vi.fn<(original: Blob) => Promise<Blob>>(async (original) => {
    return new Blob([`small ${await original.text()}`])
  })
  const small = createSmallPictures({
    keeper: {
      get: (id) => Promise.resolve(kept.get(id)),
      put: (id, blob) => kept.set(id, blob),
      delete: (id) => kept.delete(id),
    },
    makeSmall,
  })
  const fetchBlob = ({ id }: FileRef) => {
    asked.push(id)
    const refusal = refusals[id]
    return refusal === undefined ? Promise.resolve(new Blob([id])) : Promise.reject(refusal)
  }
  const fetchText = async (given: SmallPicture) => (await small.fetch(given, fetchBlob)).text()
  return { small, asked, kept, makeSmall, fetchText, fetchBlob }
}

test("takes the server's thumbnail where there is one, and keeps it under the original's id", async () => {
  const { small, asked, makeSmall, fetchText } = setUp()

  expect(await fetchText({ ...picture, thumbnail })).toBe('t1')

  expect(asked).toEqual(['t1'])
  expect(makeSmall).not.toHaveBeenCalled()
  expect(await (await small.recall('f1'))?.text()).toBe('t1')
})

test('learns of the thumbnail from the messages, as late as its turn comes', async () => {
  const facts = new Map<string, FileRef>()
  const small = createSmallPictures({ thumbnailOf: (id) => facts.get(id) })
  facts.set('f1', thumbnail)

  const blob = await small.fetch(picture, ({ id }) => Promise.resolve(new Blob([id])))

  expect(await blob.text()).toBe('t1')
})

test('makes one from the original where there is none, once', async () => {
  const { small, asked, fetchText } = setUp()

  expect(await fetchText(picture)).toBe('small f1')

  expect(asked).toEqual(['f1'])
  expect(await (await small.recall('f1'))?.text()).toBe('small f1')
})

test.each([
  ['is gone', new RequestError('file-upload/t1', 404)],
  ['is of another room', new NoAccessError('file-upload/t1', 403)],
])('the original stands in for a thumbnail that %s', async (_what, refusal) => {
  const { asked, fetchText } = setUp({ t1: refusal })

  expect(await fetchText({ ...picture, thumbnail })).toBe('small f1')

  expect(asked).toEqual(['t1', 'f1'])
})

test.each([
  ['without a network', new NetworkError('file-upload/t1'), 'image/jpeg'],
  ['without a session', new SignedOutError('file-upload/t1'), 'image/jpeg'],
  ['that somebody stopped', new DOMException('', 'AbortError'), 'image/jpeg'],
  ['of what no browser shows', new RequestError('file-upload/t1', 404), 'image/x-photoshop'],
])('no original is fetched after a thumbnail %s', async (_what, refusal, type) => {
  const { asked, kept, fetchText } = setUp({ t1: refusal })

  await expect(fetchText({ ...picture, type, thumbnail })).rejects.toBe(refusal)

  expect(asked).toEqual(['t1'])
  expect(kept.size).toBe(0)
})

test('keeps nothing large: what cannot be made small stays out of the store', async () => {
  const { kept, makeSmall, fetchBlob, small } = setUp()
  makeSmall.mockResolvedValue(new Blob(['x'.repeat(700_000)]))

  await small.fetch(picture, fetchBlob)

  expect(kept.size).toBe(0)
})
