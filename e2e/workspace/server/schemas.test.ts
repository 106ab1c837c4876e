import * as published from '@rocket.chat/rest-typings'
import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseQuery } from './parseQuery.ts'
import { schemas } from './schemas.ts'

/** Ours against theirs; what is not published has no counterpart. */
const counterparts = {
  'rooms.images': published.isRoomsImagesProps,
  'rooms.info': published.isRoomsInfoProps,
  'subscriptions.get': published.isSubscriptionsGetProps,
  'subscriptions.getOne': published.isSubscriptionsGetOneProps,
  'groups.messages': published.isGroupsMessagesProps,
  'channels.messages': published.isChannelsMessagesProps,
  'im.messages': published.isDmMessagesProps,
  'groups.history': published.isGroupsHistoryProps,
  'channels.history': published.isChannelsHistoryProps,
  'im.history': published.isDmHistoryProps,
  'groups.members': published.isGroupsMembersProps,
  'im.members': published.isDmMemberProps,
  'groups.files': published.isGroupsFilesProps,
  'channels.files': published.isChannelsFilesListProps,
  'im.files': published.isDmFileProps,
  'chat.getMessage': published.isChatGetMessageProps,
  'chat.getPinnedMessages': published.isChatGetPinnedMessagesProps,
  'chat.getStarredMessages': published.isChatGetStarredMessagesProps,
  'chat.getMentionedMessages': published.isChatGetMentionedMessagesProps,
  'chat.search': published.isChatSearchProps,
  'chat.getThreadMessages': published.isChatGetThreadMessagesProps,
  'chat.syncMessages': published.isChatSyncMessagesProps,
  'users.info': published.isUsersInfoParamsGetProps,
  'settings.public': published.isSettingsPublicWithPaginationProps,
  'emoji-custom.list': published.isEmojiCustomList,
} as const

const keys = [
  'roomId roomName username userId count offset sort query fields startingFromId mentionIds starredIds pinned latest',
  'oldest inclusive unreads showThreadMessages filter status name typeGroup onlyConfirmed msgId searchText lastUpdate',
  'type updatedSince _id _ next includeUserRooms tmid aroundId',
].flatMap((line) => line.split(' '))
const values = [
  '',
  'a',
  '5',
  '1.5',
  '-1',
  'true',
  'false',
  'null',
  'a,b',
  '["a"]',
  '2026-01-01T00:00:00Z',
  'UPDATED',
]

const queries = array(
  tuple(constantFrom(...keys), constantFrom('', '', '', '[]', '[0]', '[x]'), constantFrom(...values)),
  {
    maxLength: 4,
  },
).map((pairs) =>
  pairs.map(([key, suffix, value]) => `${key}${suffix}=${encodeURIComponent(value)}`).join('&'),
)
const roomQueries = queries.map((rest) => (rest === '' ? 'roomId=r' : `roomId=r&${rest}`))

describe.each(Object.entries(counterparts))('%s', (name, theirs) => {
  const ours = schemas[name as keyof typeof counterparts]

  test('accepts, refuses, says and coerces what the published validator does', () => {
    assert(
      property(oneof(queries, roomQueries), (search) => {
        const [mine, yours] = [parseQuery(search), parseQuery(search)]
        const isValid = theirs(yours)
        expect(ours(mine)).toBe(isValid)
        expect(ours.errors?.map(({ message }) => message)).toEqual(
          theirs.errors?.map(({ message }) => message),
        )
        // A refused query is half coerced, in the order of the properties; nobody sees it.
        expect(isValid ? mine : undefined).toEqual(isValid ? yours : undefined)
      }),
      { numRuns: 400 },
    )
  })
})

describe('what was executed against the published validators', () => {
  test.each([
    ['rooms.images', 'roomId=r&count=5', true],
    ['rooms.images', 'roomId=r&count=', true],
    ['rooms.images', 'roomId=r&count=abc', false],
    ['rooms.images', 'roomId=r&count=5&count=6', false],
    ['rooms.images', 'roomId=a&roomId=b', false],
    ['rooms.images', 'roomId[]=a', true],
    ['rooms.images', 'roomId=', true],
    ['rooms.images', 'roomId=r&offset=-1', true],
    ['rooms.images', 'roomId=r&count=1.5', true],
    ['rooms.images', 'roomId=r&_=123', false],
    ['rooms.images', 'roomId=r&sort={}', false],
    ['rooms.images', 'rid=r', false],
    ['rooms.images', '', false],
    ['groups.messages', 'roomId=r&mentionIds=a,b', true],
    ['groups.messages', 'roomId=r&mentionIds[]=a', true],
    ['groups.messages', 'roomId=r&mentionIds=a&mentionIds=b', false],
    ['groups.messages', 'roomId=r&mentionIds[]=a&mentionIds[]=b', false],
    ['groups.messages', 'roomId=r&mentionIds=["a","b"]', true],
    ['groups.messages', 'roomId=r&pinned=1', true],
    ['groups.messages', 'roomId=r&roomName=n', false],
    ['groups.messages', 'roomId=r&roomName=', false],
    ['groups.messages', 'roomId=r&fields={}', false],
    ['groups.messages', 'roomId=r&tmid=x', false],
    ['groups.messages', 'roomId=r&query={}', true],
    ['groups.messages', '', false],
    ['channels.messages', 'roomName=n', false],
    ['im.messages', 'roomId=r&fields={}&query={}', true],
    ['im.messages', 'roomId=r&count=', false],
  ] as const)('%s?%s: %s', (name, search, isValid) => {
    expect(schemas[name](parseQuery(search))).toBe(isValid)
  })

  test('an empty count becomes null, a lone array element itself', () => {
    const query = parseQuery('roomId[]=a&count=')
    schemas['rooms.images'](query)
    expect(query).toEqual({ roomId: 'a', count: null })
  })
})
