import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createClient } from '#rocketchat/client.ts'
import { createScheduler } from '#rocketchat/createScheduler.ts'
import { createRealtime } from '#rocketchat/ddp/createRealtime.ts'
import type { Socket } from '#rocketchat/ddp/openConnection.ts'
import { fetchMessages } from '#rocketchat/messages.ts'
import { fetchChanges } from '#rocketchat/syncMessages.ts'

import { createWorkspace } from '../../e2e/workspace/createWorkspace.ts'
import { FIXTURE_NOW, fixture } from '../../e2e/workspace/server/fixture.ts'
import { type Axis, joinPages, latestArrival, type LoadedPage } from './messagePages.ts'
import { addNews, NO_NEWS, withNews } from './roomNews.ts'

const SERVER = 'https://workspace.example'
const room = { id: 'group', type: 'p' } as const
const axis: Axis = { from: 'newest', isFiltered: false }

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    // Later than all that is there: no server promises an order within a millisecond.
    now: FIXTURE_NOW + 1_000,
  })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets answers come that take no time, before and after what takes some. */
async function pass(ms: number) {
  await new Promise(setImmediate)
  await vi.advanceTimersByTimeAsync(ms)
  await new Promise(setImmediate)
}

type Fate = 'arrives' | 'is lost' | 'comes twice' | 'comes late' | 'is mangled'

/** A room in the stand-in, and a reader whose socket does to every frame what it is told. */
async function open(fateOf: () => Fate) {
  const workspace = createWorkspace({
    content: () => fixture,
    now: Date.now,
    settings: { API_Enable_Rate_Limiter: false },
  })
  const turn = async (action: string, options: object = {}) => {
    const request = new Request(`${SERVER}/__workspace`, {
      method: 'POST',
      body: JSON.stringify({ action, ...options }),
    })
    return (await (await workspace.handle(request)).json()) as Record<string, string>
  }
  const { userId = '', authToken = '' } = await turn('issueToken', { username: 'jonah.reyes' })
  const client = createClient({
    server: SERVER,
    credentials: { userId, token: authToken },
    fetch: (input, init) => workspace.handle(new Request(input, init)),
    scheduler: createScheduler(),
    origin: SERVER,
  })

  function openSocket(): Socket {
    const socket = new EventTarget()
    const deliver = (data: string) => socket.dispatchEvent(new MessageEvent('message', { data }))
    const close = () => void setTimeout(() => socket.dispatchEvent(new Event('close')), 1)
    const send = (text: string) => {
      const fate = fateOf()
      if (fate === 'is mangled') deliver(text.slice(0, text.length / 2))
      if (fate === 'comes late') setTimeout(() => deliver(text), 900)
      if (fate === 'arrives' || fate === 'comes twice') setTimeout(() => deliver(text), 1)
      if (fate === 'comes twice') setTimeout(() => deliver(text), 5)
    }
    const end = workspace.connect({ send, close })
    socket.addEventListener('close', () => void end.then((known) => known?.closed()))
    void end.then((known) => (known === undefined ? close() : socket.dispatchEvent(new Event('open'))))
    return Object.assign(socket, {
      send: (text: string) => void end.then((known) => known?.receive(text)),
      close,
    })
  }
  const realtime = createRealtime({
    server: SERVER,
    userId,
    token: authToken,
    openSocket,
    random: () => 0.5,
  })
  return { turn, client, realtime }
}

type World = Awaited<ReturnType<typeof open>>

async function loadAll({ client }: World): Promise<LoadedPage[]> {
  const pages: LoadedPage[] = []
  for (;;) {
    const offset = pages.reduce((sum, { received }) => sum + received, 0)
    // oxlint-disable-next-line no-await-in-loop -- pages come one after the other
    const page = await fetchMessages(client, { room, offset })
    if (page.received === 0) return pages
    pages.push({ ...page, arrival: 0 })
  }
}

type Step =
  | { act: 'addMessage' }
  | { act: 'editMessage' | 'deleteMessage'; index: number }
  | { act: 'socket'; turn: 'open' | 'cut' | 'freeze' | 'refuse' }
  | { act: 'pass'; ms: number }

const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.constant({ act: 'addMessage' }),
    fc.record({ act: fc.constantFrom('editMessage', 'deleteMessage'), index: fc.nat(60) }),
    fc.record({ act: fc.constant('socket'), turn: fc.constantFrom('open', 'cut', 'freeze', 'refuse') }),
    fc.record({ act: fc.constant('pass'), ms: fc.constantFrom(1, 100, 3_000, 40_000) }),
  ),
  { maxLength: 25 },
)

async function happen({ turn }: World, step: Step) {
  switch (step.act) {
    case 'addMessage':
      await turn('addMessage', { message: { rid: room.id, msg: `at ${String(Date.now())}` } })
      break
    case 'editMessage':
    case 'deleteMessage': {
      const { messageId } = await turn('messageAt', { roomId: room.id, index: step.index })
      await turn(step.act, { id: messageId, msg: `edited at ${String(Date.now())}` })
      break
    }
    case 'socket':
      await turn('socket', { turn: step.turn })
      break
    case 'pass':
      await pass(step.ms)
      break
  }
  await pass(1)
}

test('whatever the socket does, after catching up the list is the room', async () => {
  const fates: fc.Arbitrary<Fate> = fc.oneof(
    { weight: 12, arbitrary: fc.constant<Fate>('arrives') },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Fate[]>('is lost', 'comes twice', 'comes late', 'is mangled'),
    },
  )
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(fates), async (happening, fate) => {
      let isHealed = false
      const world = await open(() => (isHealed ? 'arrives' : (fate.next().value ?? 'arrives')))
      const pages = await loadAll(world)
      let news = NO_NEWS
      let completeTo = pages[0]?.messages[0]?.updatedAt ?? 0
      let arrival = 0
      let caughtUp = 0
      const catchUp = async () => {
        const changes = await fetchChanges(world.client, { roomId: room.id, since: completeTo - 1 })
        completeTo = Math.max(completeTo, changes.latestAt ?? 0)
        arrival += 1
        news = addNews(news, changes.news, arrival)
        caughtUp += 1
      }
      const stop = world.realtime.watch(room.id, {
        onLive: () => void catchUp(),
        onLost: () => undefined,
        onNews: (one) => {
          arrival += 1
          news = addNews(news, [one], arrival)
        },
      })
      // oxlint-disable-next-line no-await-in-loop -- one happens after the other
      for (const step of happening) await happen(world, step)

      isHealed = true
      await world.turn('socket', { turn: 'cut' })
      const before = caughtUp
      await pass(200_000)
      expect(caughtUp).toBeGreaterThan(before)
      stop()
      await pass(10_000)

      const list = withNews(joinPages(pages, axis), news, {
        axis,
        passes: () => true,
        hasFirst: true,
        hasLast: true,
        countedAt: latestArrival(pages),
      })
      const truth = joinPages(await loadAll(world), axis)
      expect(list.messages).toEqual(truth.messages)
      expect(list.total).toBe(truth.messages.length)
    }),
    { numRuns: 40 },
  )
})
