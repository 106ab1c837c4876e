import { expect, test } from 'vitest'

import { tryWorkspace } from '../../e2e/workspace/server/tryWorkspace.ts'
import { createClient } from './client.ts'
import { createScheduler } from './createScheduler.ts'
import { fetchMessages, type MessagesRequest } from './messages.ts'

const SERVER = 'https://workspace.example'

async function askingVersion(version: string) {
  const { workspace, as, turn } = tryWorkspace()
  await turn({ action: 'setSetting', id: 'PLAYED_VERSION', value: version })
  const { token } = await as('jonah.reyes')
  const paths: string[] = []
  const client = createClient({
    server: SERVER,
    credentials: { userId: 'jonah', token },
    fetch: (input, init) => {
      const request = new Request(input, init)
      paths.push(new URL(request.url).pathname.replace('/api/v1/', ''))
      return workspace.handle(request)
    },
    scheduler: createScheduler(),
  })
  const find = async (filter: Partial<MessagesRequest>) => {
    const room = { id: 'group', type: 'p' } as const
    const { messages, total } = await fetchMessages(client, { room, offset: 0, ...filter })
    expect(total).toBe(messages.length)
    return messages.map(({ id }) => id).toSorted()
  }
  return { find, paths }
}

const mine = { mentionIds: ['jonah'] }

test.each<[Partial<MessagesRequest>, readonly string[], string]>([
  [{ pinned: true }, ['m10', 'm3'], 'chat.getPinnedMessages'],
  [{ starredIds: ['jonah'] }, ['m3'], 'chat.getStarredMessages'],
  [mine, ['m5'], 'chat.getMentionedMessages'],
])('%o is found on any server', async (filter, ids, endpoint) => {
  const now = await askingVersion('7.0')
  expect(await now.find(filter)).toEqual(ids)
  expect(now.paths).toEqual(['groups.messages'])

  const before = await askingVersion('6.13')
  expect(await before.find(filter)).toEqual(ids)
  // What it once made clear is not asked again.
  expect(await before.find(filter)).toEqual(ids)
  expect(before.paths).toEqual(['groups.messages', endpoint, endpoint])
})

test.each<[Partial<MessagesRequest>]>([
  [{ pinned: true, starredIds: ['jonah'] }],
  [{ pinned: true, ...mine }],
  [{ mentionIds: ['jonah', 'all'] }],
  [{ mentionIds: ['ada'] }],
])('%o is refused in place of an old server, which would show everything', async (filter) => {
  const { find } = await askingVersion('6.13')
  await expect(find(filter)).rejects.toHaveProperty('name', 'FilterNotOfferedError')
})

test('the whole room of an old server is the whole room', async () => {
  const { find, paths } = await askingVersion('6.13')
  await expect(find({ pinned: true })).resolves.toHaveLength(2)
  await find({ count: 0 })
  expect(paths.at(-1)).toBe('groups.messages')
})
