import type { ValidateFunction } from 'ajv'
import { expect, test } from 'vitest'

import { createContent } from '../content/createContent.ts'
import { answerOf, filesPage, history, listOf, messagesPage } from './published.ts'
import { tryWorkspace } from './tryWorkspace.ts'

/** The content that people meet, read as a client would read it, all of it but for the long middle of the large group. */
const workspace = tryWorkspace({
  content: () => createContent({ images: 400, messages: 1500 }),
  now: Date.now,
})
const jonah = await workspace.as('jonah.reyes')
const { update: rooms } = (await jonah.get('rooms.get')).body as {
  update: { _id: string; t: 'p' | 'c' | 'd'; archived?: boolean; msgs: number }[]
}
const families = { p: 'groups', c: 'channels', d: 'im' } as const

/**
 * What the typings refuse although the server sends it (contract 10.1, 10.4), and the content has it on purpose: links
 * without `meta`, authors who are gone, kinds of system messages that are not invented yet.
 */
const ON_PURPOSE = [
  /urls\/\d+ must have required property 'meta'/,
  /\/u must have required property 'username'/,
  /messages\/\d+\/t must be equal to one of the allowed values/,
]

function misfits(validate: ValidateFunction, body: unknown): readonly string[] {
  validate(body)
  return (validate.errors ?? [])
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
    .filter((text) => !ON_PURPOSE.some((pattern) => pattern.test(text)))
}

async function readAll(path: string, key: string, validate: ValidateFunction) {
  const ids = new Set<string>()
  for (;;) {
    const { body } = await jonah.get(`${path}&count=100&offset=${ids.size}`)
    expect(misfits(validate, body), `${path} at ${ids.size}`).toEqual([])
    const rows = body[key] as { _id: string }[]
    for (const { _id } of rows) ids.add(_id)
    if (rows.length === 0) return { ids, total: Number(body['total']) }
  }
}

// What is hostile is like no typing.
const wellMeant = rooms.filter(({ _id }) => _id !== 'hostile')

test.each(wellMeant.map((room) => [room._id, room] as const))(
  '%s is as the typings say',
  { timeout: 60_000 },
  async (id, room) => {
    const images = await readAll(`rooms.images?roomId=${id}`, 'files', filesPage)
    expect(images.ids.size).toBe(images.total)

    const family = families[room.t]
    const path = `${family}.messages?roomId=${id}`
    const refused = room.archived === true && room.t === 'p'
    const messages = refused ? undefined : await readAll(path, 'messages', messagesPage)
    expect(messages?.ids.size).toBe(messages?.total)

    const { body } = await jonah.get(`${family}.history?roomId=${id}&count=100`)
    expect(misfits(history, body)).toEqual([])
  },
)

test.each([
  'groups.messages?roomId=hostile',
  'groups.messages?roomId=hostile&mentionIds=jonah',
  'groups.messages?roomId=hostile&starredIds=jonah&pinned=true',
  'groups.history?roomId=hostile',
  'chat.search?roomId=hostile&searchText=from:mallory has:star has:url file-title:x script',
])('whatever is in the database, %s is answered', async (path) => {
  const { status, body } = await jonah.get(path)
  expect(status).toBe(200)
  expect(body['messages']).toBeInstanceOf(Array)
})

test('the lists of rooms are as the typings say', async () => {
  const roomList = answerOf({ update: listOf('IRoom'), remove: { type: 'array' } })
  expect(misfits(roomList, (await jonah.get('rooms.get')).body)).toEqual([])
  const subscriptionList = answerOf({ update: listOf('ISubscription'), remove: { type: 'array' } })
  expect(misfits(subscriptionList, (await jonah.get('subscriptions.get')).body)).toEqual([])
})

test('four people can sign in, the others cannot', async () => {
  for (const username of ['jonah.reyes', 'ada.brandt', 'mei.tanaka', 'ines.okafor']) {
    const answer = await workspace.post('/api/v1/login', { user: username, password: 'vitrine' })
    expect(answer.status === 200 || answer.body['error'] === 'totp-required').toBe(true)
  }
  expect((await workspace.post('/api/v1/login', { user: 'priya.raman', password: 'vitrine' })).status).toBe(
    401,
  )
})
