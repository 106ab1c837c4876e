import { hashKey } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'

import { forgetOnDevice } from '#gallery/forgetOnDevice.ts'
import { EMPTY_LIST, type ImageList, type ImageStretch } from '#gallery/imageList.ts'
import { image } from '#gallery/roomOfTests.ts'
import { createListKeeper } from '#media/device/createListKeeper.ts'
import { createPictureKeeper } from '#media/device/createPictureKeeper.ts'
import type { Owner } from '#media/device/owner.ts'
import { sweepDevice } from '#media/device/sweepDevice.ts'
import { createSessionVault } from '#session/sessionVault.ts'

import { createIndexMemory } from './createIndexMemory.ts'

const owner: Owner = ['https://chat.example.com', 'jonah']

function staySignedIn() {
  const [server, userId] = owner
  const session = { server, userId, token: 't', username: userId, name: userId }
  createSessionVault().save({ ...session, credentialKind: 'password' }, 'device')
}

const list: ImageList = {
  ...EMPTY_LIST,
  total: 1,
  countedTotal: 1,
  stretches: [
    {
      start: 0,
      count: 1,
      pages: [[image('one', 1)]],
      older: undefined,
      newer: { kind: 'newer', heads: ['one'], before: 0 },
    },
  ],
}

async function signOut() {
  localStorage.clear()
  await sweepDevice()
  // The database goes once everybody who has it open has heard of it.
  await vi.waitUntil(async () => (await indexedDB.databases()).length === 0)
}

afterEach(signOut)

test('remembers a room for whoever stays signed in, and forgets it with the session', async () => {
  staySignedIn()
  const memory = createIndexMemory(owner, 'room')
  await memory.keep(list)
  expect((await memory.recall())?.stretches).toEqual([{ start: 0, images: [image('one', 1)] }])

  await signOut()
  staySignedIn()
  expect(await memory.recall()).toBeUndefined()
})

test('writes nothing for a session that ends with its tab', async () => {
  await createIndexMemory(owner, 'room').keep(list)
  expect(await indexedDB.databases()).toEqual([])
})

test('the room that was filtered longest ago makes room', async () => {
  staySignedIn()
  for (let room = 0; room < 11; room += 1) await createIndexMemory(owner, String(room)).keep(list)
  expect(await createIndexMemory(owner, '0').recall()).toBeUndefined()
  expect(await createIndexMemory(owner, '1').recall()).toBeDefined()
  expect(await createIndexMemory(owner, '10').recall()).toBeDefined()
})

test('forgets pictures that were deleted: here, in the list of the last visit, and their small copies', async () => {
  staySignedIn()
  const queryKey = [...owner, 'room', 'room', 'images', 'newest']
  const lists = createListKeeper(owner)
  const [first, second] = [image('one', 2), image('two', 1)]
  const both = { ...list.stretches[0], count: 2, pages: [[first, second]] } as ImageStretch
  await createIndexMemory(owner, 'room').keep({ ...list, total: 2, countedTotal: 2, stretches: [both] })
  const data = { images: [first, second], offset: 0, received: 2, total: 2 }
  await lists.set(`list-${hashKey(queryKey)}`, { buster: 'b', state: { dataUpdatedAt: 1, data } })

  const pictures = createPictureKeeper(owner)
  for (const id of ['one', 'two']) pictures.put(id, new Blob([id], { type: 'image/webp' }))
  await vi.waitFor(async () => {
    expect(await pictures.get('two')).toBeInstanceOf(Blob)
  })

  await forgetOnDevice(owner, { roomId: 'room', queryKey, gone: new Set(['one']) })
  expect(await createIndexMemory(owner, 'room').recall()).toMatchObject({
    total: 1,
    countedTotal: 1,
    stretches: [{ start: 0, images: [second] }],
  })
  expect(await lists.get(`list-${hashKey(queryKey)}`)).toEqual({
    buster: 'b',
    state: { dataUpdatedAt: 1, data: { ...data, images: [second], received: 1, total: 1 } },
  })
  await vi.waitFor(async () => {
    expect(await pictures.get('one')).toBeUndefined()
  })
  expect(await pictures.get('two')).toBeInstanceOf(Blob)
})
