import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createClient } from '#rocketchat/client.ts'
import { createScheduler } from '#rocketchat/createScheduler.ts'
import { fetchMessages } from '#rocketchat/messages.ts'

import { createWorkspace } from '../../e2e/workspace/createWorkspace.ts'
import type { MessageDocument } from '../../e2e/workspace/server/documents.ts'
import { FIXTURE_NOW, fixture } from '../../e2e/workspace/server/fixture.ts'

const SERVER = 'https://workspace.example'
const MARKS = [undefined, false, true]
const STARS = [undefined, [], ['jonah'], ['ada'], ['jonah', 'ada']]
const MENTIONS = [undefined, [], ['jonah'], ['all'], ['here', 'ada'], ['jonah', 'all']]

/** A room in which every pair of marks meets, several pages long. */
const messages = Array.from({ length: 450 }, (_, index): MessageDocument => {
  const starred = STARS[index % STARS.length]
  const mentions = MENTIONS[Math.floor(index / 5) % MENTIONS.length]
  const pinned = MARKS[Math.floor(index / 30) % MARKS.length]
  const at = new Date(FIXTURE_NOW - index * 60_000).toISOString()
  return {
    _id: `o${index}`,
    rid: 'group',
    msg: `Message ${index}`,
    ts: at,
    _updatedAt: at,
    u: { _id: 'ada', username: 'ada.brandt' },
    ...(pinned !== undefined && { pinned }),
    ...(starred && { starred: starred.map((_id) => ({ _id })) }),
    ...(mentions && { mentions: mentions.map((_id) => ({ _id, username: _id })) }),
  }
})

const workspace = createWorkspace({
  content: () => ({ ...fixture, messages }),
  now: () => FIXTURE_NOW,
  settings: { API_Enable_Rate_Limiter: false },
})
const token = await workspace
  .handle(
    new Request(`${SERVER}/__workspace`, {
      method: 'POST',
      body: JSON.stringify({ action: 'issueToken', username: 'jonah.reyes' }),
    }),
    { ip: '127.0.0.1' },
  )
  .then(async (response) => ((await response.json()) as { authToken: string }).authToken)
const client = createClient({
  server: SERVER,
  credentials: { userId: 'jonah', token },
  fetch: (input, init) => workspace.handle(new Request(input, init)),
  scheduler: createScheduler(),
})

const combinations = [false, true].flatMap((pinned) =>
  [false, true].flatMap((starred) => [false, true].map((mentioned) => [pinned, starred, mentioned] as const)),
)

test.each(combinations)(
  'pinned %s, starred %s, mentions %s: as if one had looked at every message',
  async (...on) => {
    const [pinned, starred, mentioned] = on
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(['jonah', 'all', 'here', 'ada'], { minLength: 1 }),
        fc.constantFrom('newest' as const, 'oldest' as const),
        fc.integer({ min: 7, max: 150 }),
        async (names, sort, count) => {
          const expected = messages.filter(
            (message) =>
              (!pinned || message.pinned === true) &&
              (!starred || message.starred?.some(({ _id }) => _id === 'jonah') === true) &&
              (!mentioned || message.mentions?.some(({ _id }) => names.includes(_id)) === true),
          )
          const found = await readAll({ pinned, starred, mentionIds: mentioned ? names : [] }, sort, count)
          const ids = expected.map(({ _id }) => _id)
          expect(found).toEqual(sort === 'newest' ? ids : ids.toReversed())
          expect(found.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 6 },
    )
  },
)

async function readAll(
  { pinned, starred, mentionIds }: { pinned: boolean; starred: boolean; mentionIds: readonly string[] },
  sort: 'newest' | 'oldest',
  count: number,
): Promise<readonly string[]> {
  const room = { id: 'group', type: 'p' } as const
  const filter = { pinned, starredIds: starred ? [client.userId] : [], mentionIds, sort }
  const ids: string[] = []
  for (let offset = 0, total = 1; offset < total;) {
    const page = await fetchMessages(client, { room, offset, count, ...filter })
    ids.push(...page.messages.map(({ id }) => id))
    offset += page.received
    total = page.total
  }
  return ids
}
