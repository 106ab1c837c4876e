import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createSessionVault } from '#session/sessionVault.ts'

import { createPictureKeeper } from './createPictureKeeper.ts'
import { deviceFor } from './deviceFor.ts'
import { databaseName, type Owner, ownerOf, setKeepingWanted } from './owner.ts'
import { sweepDevice } from './sweepDevice.ts'

const jonah: Owner = ['https://chat.example.com', 'jonah']
const mei: Owner = ['https://chat.example.com', 'mei']
const picture = new Blob(['picture'], { type: 'image/webp' })

const vault = createSessionVault()

function signIn([server, userId]: Owner, place: 'device' | 'tab' = 'device') {
  const session = { server, userId, token: 't', username: userId, name: userId }
  vault.save({ ...session, credentialKind: 'password' }, place)
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name)

async function expectNothingLeft() {
  await vi.waitFor(async () => {
    expect(await names()).toEqual([])
  })
}

beforeEach(() => {
  signIn(jonah)
})

afterEach(async () => {
  vi.restoreAllMocks()
  localStorage.clear()
  sessionStorage.clear()
  await sweepDevice()
  await expectNothingLeft()
})

test('keeps for a session that is kept', async () => {
  const device = await deviceFor(jonah)
  await device?.pictures.put('a', picture)

  expect(await (await deviceFor(jonah))?.pictures.get('a')).toBeInstanceOf(Blob)
  expect(await names()).toEqual([databaseName(jonah)])
  expect(ownerOf(databaseName(jonah))).toEqual(jonah)
})

test.each([
  ['of a tab', () => signIn(jonah, 'tab')],
  ['that nobody has', () => vault.forget(jonah[0])],
  ['with keeping switched off', () => setKeepingWanted(false)],
])('keeps nothing for a session %s', async (_what, change) => {
  change()

  expect(await deviceFor(jonah)).toBeUndefined()
  expect(await names()).toEqual([])
})

test('one person never sees what another one kept', async () => {
  await (await deviceFor(jonah))?.pictures.put('a', picture)
  signIn(mei)

  expect(await createPictureKeeper(mei).get('a')).toBeUndefined()
  expect(await createPictureKeeper(jonah).get('a')).toBeUndefined()
})

test('what belongs to nobody who is signed in goes at the next start', async () => {
  await (await deviceFor(jonah))?.pictures.put('a', picture)
  signIn(mei)
  await (await deviceFor(mei))?.pictures.put('b', picture)

  await sweepDevice()

  await vi.waitFor(async () => {
    expect(await names()).toEqual([databaseName(mei)])
  })
  expect(await (await deviceFor(mei))?.pictures.get('b')).toBeInstanceOf(Blob)
})

test('signing out in another tab ends what this one writes', async () => {
  const keeper = createPictureKeeper(jonah)
  await (await deviceFor(jonah))?.pictures.put('a', picture)
  for (let index = 0; index < 20; index += 1) keeper.put(String(index), picture)

  // What the other tab does: forgets the session first, then deletes.
  vault.forget(jonah[0])
  indexedDB.deleteDatabase(databaseName(jonah))
  for (let index = 20; index < 40; index += 1) keeper.put(String(index), picture)

  await expectNothingLeft()
  expect(await keeper.get('a')).toBeUndefined()
  expect(await names()).toEqual([])
})

test('leaves the databases of other programs alone', async () => {
  const open = () =>
    new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('somebody else')
      request.addEventListener('success', () => {
        resolve(request.result)
      })
    })
  const foreign = await open()
  foreign.close()
  vault.forget(jonah[0])

  await sweepDevice(jonah)

  expect(await names()).toEqual(['somebody else'])
  indexedDB.deleteDatabase('somebody else')
})

test.each([
  [
    'refuses databases',
    () => {
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('Not in a private window', 'SecurityError')
      })
    },
  ],
  [
    'never answers',
    () => {
      vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest)
    },
  ],
])('a browser that %s keeps nobody waiting', async (_what, prepare) => {
  // Every test's owner but this one's is opened by now.
  const owner: Owner = ['https://other.example.com', `somebody ${_what}`.replaceAll(' ', '-')]
  signIn(owner)
  prepare()
  const keeper = createPictureKeeper(owner)

  expect(await keeper.get('a')).toBeUndefined()
  keeper.put('a', picture)
  expect(await keeper.get('a')).toBeUndefined()
})

test('a database that the browser closes is opened anew', async () => {
  const device = await deviceFor(jonah)
  await device?.pictures.put('a', picture)
  indexedDB.deleteDatabase(databaseName(jonah))
  await expectNothingLeft()

  await vi.waitFor(async () => {
    await (await deviceFor(jonah))?.pictures.put('b', picture)
    expect(await createPictureKeeper(jonah).get('b')).toBeInstanceOf(Blob)
  })
})
