import {
  validateBadRequestErrorResponse,
  validateForbiddenErrorResponse,
  validateInternalErrorResponse,
  validateUnauthorizedErrorResponse,
} from '@rocket.chat/rest-typings'
import type { ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'

import { FIXTURE_DIRECT } from './fixture.ts'
import { answerOf, filesPage, history, listOf, me, members, messagesPage, number, ref } from './published.ts'
import { tryWorkspace } from './tryWorkspace.ts'

const workspace = tryWorkspace()
const jonah = await workspace.as('jonah.reyes')

function expectValid(validate: ValidateFunction, body: unknown) {
  validate(body)
  expect(validate.errors ?? []).toEqual([])
}

describe('answers are what the published typings say', () => {
  test.each<[string, ValidateFunction]>([
    ['rooms.images?roomId=group&count=0', filesPage],
    ['rooms.images?roomId=group&startingFromId=thumb&count=2', filesPage],
    ['groups.messages?roomId=group&count=0', messagesPage],
    ['groups.messages?roomId=group&starredIds=ada', messagesPage],
    ['channels.messages?roomId=channel', messagesPage],
    [`im.messages?roomId=${FIXTURE_DIRECT}`, messagesPage],
    ['groups.history?roomId=group', history],
    ['groups.history?roomId=group&oldest=2026-06-15T11:00:00Z&count=1&unreads=true', history],
    ['channels.history?roomId=channel', history],
    [`im.history?roomId=${FIXTURE_DIRECT}`, history],
    ['groups.files?roomId=group&count=0', filesPage],
    ['channels.files?roomId=channel', filesPage],
    [`im.files?roomId=${FIXTURE_DIRECT}`, filesPage],
    ['groups.members?roomId=group', members],
    ['channels.members?roomId=channel', members],
    [`im.members?roomId=${FIXTURE_DIRECT}`, members],
    ['rooms.info?roomId=group', answerOf({ room: ref('IRoom') })],
    ['rooms.info?roomName=q7RkX2', answerOf({ room: ref('IRoom'), parent: { type: 'object' } })],
    ['rooms.get', answerOf({ update: listOf('IRoom'), remove: { type: 'array' } })],
    ['subscriptions.get', answerOf({ update: listOf('ISubscription'), remove: { type: 'array' } })],
    ['subscriptions.getOne?roomId=group', answerOf({ subscription: ref('ISubscription') })],
    ['subscriptions.getOne?roomId=other', answerOf({ subscription: { type: 'null' } })],
    ['chat.getMessage?msgId=m3', answerOf({ message: ref('IMessage') })],
    ['chat.getPinnedMessages?roomId=group', messagesPage],
    ['chat.getStarredMessages?roomId=group', messagesPage],
    ['chat.getMentionedMessages?roomId=group', messagesPage],
    ['chat.search?roomId=group&searchText=lantern', answerOf({ messages: listOf('IMessage') })],
    ['chat.getThreadMessages?tmid=m20', messagesPage],
    [
      'chat.syncMessages?roomId=group&lastUpdate=2026-06-15T11:00:00Z',
      answerOf({ result: { type: 'object' } }),
    ],
    ['users.info?username=ada.brandt', answerOf({ user: { type: 'object', required: ['_id', 'username'] } })],
    [
      'emoji-custom.list',
      answerOf({
        emojis: {
          properties: { update: listOf('IEmojiCustom'), remove: listOf('IEmojiCustom') },
          required: ['update', 'remove'],
        },
      }),
    ],
    [
      'settings.public?_id=Site_Name,API_Embed',
      answerOf({
        settings: { type: 'array', minItems: 2, maxItems: 2 },
        count: number,
        offset: number,
        total: number,
      }),
    ],
    ['me', me],
  ])('%s', async (path, validate) => {
    const answer = await jonah.get(path)
    expect(answer.status).toBe(200)
    expectValid(validate, answer.body)
  })

  test('refusals too', async () => {
    expectValid(validateUnauthorizedErrorResponse, (await workspace.ask('/api/v1/me')).body)
    expectValid(validateForbiddenErrorResponse, (await jonah.get('rooms.images?roomId=nope')).body)
    for (const path of [
      'rooms.images',
      'groups.messages?roomId=nope',
      'rooms.info?roomId=nope',
      'chat.getMessage?msgId=nope',
      'groups.messages?roomId=group&sort=x',
      'rooms.images?roomId=group&offset=-1',
    ]) {
      const answer = await jonah.get(path)
      expect(answer.status).toBe(400)
      expectValid(validateBadRequestErrorResponse, answer.body)
    }
    await workspace.turn({ action: 'fault', route: 'me', kind: 'status', status: 500, times: 1 })
    expectValid(validateInternalErrorResponse, (await jonah.get('me')).body)
  })
})

const found = async (path: string) =>
  (await jonah.get(path)).body['messages'].map(({ _id }: { _id: string }) => _id)

describe('lists beside the conversation', () => {
  test('pinned messages come in natural order, whatever sort says', async () => {
    expect(await found('chat.getPinnedMessages?roomId=group&sort={"ts":-1}')).toEqual(['m10', 'm3'])
  })

  test("starred and mentioned are the caller's own, without @all and @here", async () => {
    expect(await found('chat.getStarredMessages?roomId=group')).toEqual(['m3'])
    expect(await found('chat.getMentionedMessages?roomId=group')).toEqual(['m5'])
  })

  test('files are sent ones by name, with their people', async () => {
    const { body } = await jonah.get('groups.files?roomId=group&count=2')
    expect(body).toMatchObject({ count: 2, total: 111 })
    expect(body['files'].map(({ name }: { name: string }) => name)).toEqual(['p0.png', 'p1.png'].toSorted())
    expect(body['files'][0].user).toEqual({ _id: 'ada', username: 'ada.brandt', name: 'Ada Brandt' })
    const images = await jonah.get(
      'groups.files?roomId=group&typeGroup=image&onlyConfirmed=false&sort={"uploadedAt":-1}',
    )
    expect(images.body['files'][0]._id).toBe('unsent')
  })

  test('public settings come by fifty', async () => {
    const { body } = await workspace.ask('/api/v1/settings.public')
    expect([body['settings'].length, body['total'] > 100]).toEqual([50, true])
  })

  test('syncing refuses what does not go together', async () => {
    const sync = async (query: string) => (await jonah.get(`chat.syncMessages?roomId=group&${query}`)).status
    expect(await sync('lastUpdate=2026-01-01&next=1&type=UPDATED')).toBe(400)
    expect(await sync('next=1&previous=2&type=UPDATED')).toBe(400)
    expect(await sync('next=1')).toBe(400)
    expect(await sync('')).toBe(400)
    const { body } = await jonah.get('chat.syncMessages?roomId=group&type=UPDATED&next=0&count=2')
    expect(body['result'].updated.map(({ _id }: { _id: string }) => _id)).toEqual(['m119', 'm118'])
    const next = body['result'].cursor.next
    const second = await jonah.get(`chat.syncMessages?roomId=group&type=UPDATED&next=${next}&count=2`)
    expect(second.body['result'].updated.map(({ _id }: { _id: string }) => _id)).toEqual(['m117', 'm116'])
  })

  test('rooms.info refuses what is not to be seen, archived ones are', async () => {
    expect((await jonah.get('rooms.info?roomId=other')).status).toBe(400)
    expect((await jonah.get('rooms.info?roomId=archived')).body['room'].archived).toBe(true)
    expect((await jonah.get('rooms.info?roomId=group&roomName=the-group')).status).toBe(400)
    expect((await jonah.get('rooms.info?roomName=not-joined')).body['room']._id).toBe('notjoined')
  })
})
