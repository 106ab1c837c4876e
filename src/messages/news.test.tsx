import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'

import { articles, foundEnd, inSight, patiently, placeOf, settled } from './testFeed.ts'

const signIn = 'jonah.reyes'
const room = '/room/designwall/messages'
const say = (msg: string, more = {}) => turn('addMessage', { message: { rid: 'designwall', msg, ...more } })
const edit = (id: string, changes: object) => turn('editMessage', { id, changes })
const last = () => articles().at(-1)
const shown = (id: string) => document.querySelector(`[data-message-id="${id}"]`)

/** 0 is the newest. */
async function messageAt(index: number): Promise<string> {
  return String((await turn('messageAt', { roomId: 'designwall', index }))['messageId'])
}

interface Frame {
  msg: string
  name: string
}

async function frames(): Promise<readonly Frame[]> {
  return (await turn('calls'))['frames'] as readonly Frame[]
}

/** What was said over the socket, but for signs of life. */
async function said(): Promise<readonly string[]> {
  const all = (await frames()).map(({ msg, name }) => `${msg} ${name}`.trim())
  return all.filter((one) => one !== 'ping' && one !== 'pong')
}

/** What else than a question was sent. */
async function written(): Promise<readonly string[]> {
  const calls = (await turn('calls'))['calls'] as readonly {
    method: string
    endpoint?: string
    path: string
  }[]
  return calls
    .filter(({ method }) => method !== 'GET')
    .map(({ method, endpoint, path }) => `${method} ${endpoint ?? path}`)
}

/** The room is shown to its end, and the server tells what happens in it. */
async function isLive() {
  await foundEnd()
  await waitFor(async () => {
    const { calls } = await turn('calls')
    expect(JSON.stringify(calls)).toContain('chat.syncMessages')
  }, patiently)
}

describe('over the socket', () => {
  test('what is said, changed and deleted shows at once', async () => {
    await renderRoute(room, { signIn })
    await isLive()
    await say(`Fresh off the line${'\nand more'.repeat(12)}`)
    await screen.findByText(/^Fresh off the line/, {}, patiently)
    await foundEnd()
    expect(placeOf(last())).toBe(12_001)
    expect(last()?.textContent).toContain('Fresh off the line')
    expect(screen.queryByRole('button', { name: /new message/ })).toBeNull()
    const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(spoken()).toContainEqual(expect.stringMatching(/^New message from /))

    const [id, gone] = [await messageAt(0), await messageAt(1)]
    await turn('editMessage', { id, msg: 'On second thought' })
    const text = await screen.findByText('On second thought', {}, patiently)
    expect(text.closest('article')).toBe(last())
    await edit(id, { reactions: { ':thumbsup:': { usernames: ['ada.brandt'] } } })
    await waitFor(() => expect(last()?.textContent).toContain('👍'), patiently)
    await edit(id, { pinned: true })
    await waitFor(() => expect(last()?.textContent).toMatch(/pinned/i), patiently)
    await turn('deleteMessage', { id: gone })
    await waitFor(() => expect(shown(gone)).toBeNull(), patiently)
    expect(last()?.getAttribute('aria-setsize')).toBe('12000')
  })

  test('from signing in to signing out, nothing is written, neither to the API nor over the socket', async () => {
    const { user, history } = await renderRoute(room, { signIn })
    await isLive()
    history.push(`${room}?search=lantern`)
    await screen.findByRole('complementary', {}, patiently)
    history.push('/room/fieldphotos/images')
    await screen.findAllByRole('link', { name: /\.jpe?g/i }, patiently)
    await waitFor(async () => expect(await said()).toContain('unsub'), patiently)
    await user.click(screen.getByRole('button', { name: 'Jonah Reyes' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
    await screen.findByRole('heading', { name: 'Sign in' }, patiently)
    await waitFor(async () => expect(await written()).toContain('POST logout'), patiently)

    expect(new Set(await written())).toEqual(new Set(['POST login', 'POST logout']))
    expect(new Set(await said())).toEqual(
      new Set(['connect', 'method login', 'sub stream-room-messages', 'sub stream-notify-room', 'unsub']),
    )
  })

  test('whoever reads further up is told how many came, and stays', async () => {
    const { user } = await renderRoute(room, { signIn })
    await isLive()
    scrollTo(0, scrollY - 700)
    await settled()
    const before = inSight()
    for (const msg of ['Fresh off the line', 'And another', 'And a third']) await say(msg)
    const pill = await screen.findByRole('button', { name: '3 new messages' }, patiently)
    expect(inSight()).toEqual(before)
    const spoken = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(spoken).not.toContainEqual(expect.stringMatching(/new message/i))

    await user.click(pill)
    await foundEnd()
    expect(last()?.textContent).toContain('And a third')
    await waitFor(() => expect(screen.queryByRole('button', { name: /new message/ })).toBeNull(), patiently)
  })

  test('a filtered list takes in what passes, and lets go what no longer does', async () => {
    await renderRoute(`${room}?pinned=true`, { signIn })
    await screen.findAllByRole('article', {}, patiently)
    await waitFor(async () => expect((await frames()).some(({ msg }) => msg === 'sub')).toBe(true), patiently)
    const count = Number(articles()[0]?.getAttribute('aria-setsize'))
    const id = await messageAt(0)
    await say('Not for this list')
    await turn('editMessage', { id, msg: 'Worth keeping', changes: { pinned: true } })
    await screen.findByText('Worth keeping', {}, patiently)
    expect(placeOf(articles()[0])).toBe(1)
    expect(articles()[0]?.dataset['messageId']).toBe(id)
    expect(articles()[0]?.getAttribute('aria-setsize')).toBe(String(count + 1))
    expect(screen.queryByText('Not for this list')).toBeNull()
    await edit(id, { pinned: false })
    await waitFor(() => expect(shown(id)).toBeNull(), patiently)
  })

  test('nothing is missing after the connection was lost', async () => {
    await renderRoute(room, { signIn })
    await isLive()
    await turn('socket', { turn: 'refuse' })
    const [gone, changed] = [await messageAt(1), await messageAt(2)]
    await say('Said while nobody listened')
    await turn('editMessage', { id: changed, msg: 'Changed while nobody listened' })
    await turn('deleteMessage', { id: gone })
    await turn('socket', { turn: 'open' })
    await screen.findByText('Said while nobody listened', {}, patiently)
    await screen.findByText('Changed while nobody listened', {}, patiently)
    await waitFor(() => expect(shown(gone)).toBeNull(), patiently)
  })
})

describe('where no socket is to be had', () => {
  const NEWS_EVERY_MS = 30_000
  const prepare = () => turn('socket', { turn: 'refuse' })
  let asks: (() => void)[] = []
  const ask = () => {
    for (const look of asks) look()
  }

  // The half minute between two looks for news passes when a test says so.
  beforeEach(() => {
    const start = setInterval
    asks = []
    vi.stubGlobal('setInterval', (look: () => void, ms?: number) => {
      if (ms === NEWS_EVERY_MS) asks.push(look)
      return start(look, ms)
    })
    return () => vi.unstubAllGlobals()
  })

  test('news are asked for', async () => {
    await renderRoute(room, { signIn, prepare })
    await foundEnd()
    await say('Fresh off the line')
    const [changed, gone] = [await messageAt(150), await messageAt(2)]
    await turn('editMessage', { id: await messageAt(1), msg: 'On second thought' })
    await turn('editMessage', { id: changed, msg: 'Further up' })
    await turn('deleteMessage', { id: gone })
    ask()
    await screen.findByText('Fresh off the line', {}, patiently)
    await screen.findByText('On second thought', {}, patiently)
    await waitFor(() => expect(shown(gone)).toBeNull(), patiently)
    await foundEnd()
    expect(placeOf(last())).toBe(12_000)
  })
})
