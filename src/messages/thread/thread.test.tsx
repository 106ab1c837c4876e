import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { findArticles, patiently, placeOf, topOf } from '#messages/testFeed.ts'

const signIn = 'jonah.reyes'
const room = '/room/designwall/messages'
const LONG = 'long-thread'

const aside = () => screen.getByRole('complementary', { name: 'Thread' })
const panel = () => within(aside())
const rows = () => panel().queryAllByRole('article')
const rowOf = (id: string) => rows().find((row) => row.dataset['messageId'] === id)
const prepareThread = (replies: number) => () => turn('addThread', { rid: 'designwall', id: LONG, replies })

/** All that is mounted, what the thread began with as the first. */
async function findThread(): Promise<HTMLElement[]> {
  const feed = await screen.findByRole('feed', { name: 'Thread' }, patiently)
  await waitFor(() => expect(within(feed).getAllByRole('article').length).toBeGreaterThan(1), patiently)
  return within(feed).getAllByRole('article')
}

async function threadCalls(): Promise<number> {
  const { calls } = (await turn('calls')) as { calls: { path: string }[] }
  return calls.filter(({ path }) => path.endsWith('chat.getThreadMessages')).length
}

test('a thread opens beside the conversation, and back closes it', async () => {
  const { user, history } = await renderRoute(room, { signIn })
  await findArticles()
  const link = (await screen.findAllByRole('link', { name: /^6 replies/ }, patiently)).at(-1)
  if (link === undefined) throw new Error('no thread in sight')

  await user.click(link)
  const thread = await findThread()
  expect(thread).toHaveLength(7)
  expect(thread.map(placeOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(thread[6]).toHaveAttribute('aria-setsize', '7')
  expect(history.location.search).toMatch(/^\?thread=/)
  expect(panel().getByRole('status')).toHaveTextContent('6 replies')
  expect(within(thread[1] ?? aside()).getByText('6 replies')).toBeVisible()
  expect(panel().getByText(/^Started by Priya Raman/)).toBeVisible()
  await waitFor(() => expect(panel().getByRole('heading', { name: 'Thread' })).toHaveFocus())

  await user.click(panel().getByRole('button', { name: 'Close thread' }))
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
  expect(history.location.search).toBe('')
  expect(link).toHaveFocus()
})

test('a reply leads to its thread, where it is marked', async () => {
  const { user, history } = await renderRoute(room, { signIn })
  await findArticles()
  const reply = (await screen.findAllByRole('link', { name: 'Reply in a thread' }, patiently)).at(-1)
  const id = reply?.closest('article')?.dataset['messageId'] ?? ''
  await user.click(reply ?? document.body)
  await findThread()

  expect(history.location.search).toMatch(new RegExp(`thread=.*&msg=${id}$`))
  await waitFor(() => {
    expect(rowOf(id)).toHaveAttribute('aria-current', 'true')
    expect(rowOf(id)?.querySelector('[data-in-focus]')).toBeVisible()
  }, patiently)
  expect(await threadCalls()).toBe(1)
})

test('the address of a reply as a thread shows the whole thread', async () => {
  const { history } = await renderRoute(room, { signIn })
  await findArticles()
  const [reply] = await screen.findAllByRole('link', { name: 'Reply in a thread' }, patiently)
  const id = reply?.closest('article')?.dataset['messageId'] ?? ''

  history.push(`${room}?thread=${id}`)
  await waitFor(() => {
    expect(history.location.search).toMatch(new RegExp(`^\\?thread=(?!${id}).+&msg=${id}$`))
  }, patiently)
  expect(await findThread()).not.toHaveLength(0)
})

test('a long thread mounts what is near, each reply once', async () => {
  await renderRoute(`${room}?thread=${LONG}`, { signIn, prepare: prepareThread(230) })
  expect((await findThread()).length).toBeLessThan(60)

  await waitFor(
    () => {
      aside().scrollTop = aside().scrollHeight
      expect(rows().length).toBeLessThan(60)
      expect(rowOf(`${LONG}-229`)).toBeVisible()
    },
    { timeout: 20_000 },
  )
  expect(placeOf(rowOf(`${LONG}-229`))).toBe(231)
  expect(await threadCalls()).toBe(3)
})

test('the address of a reply far down opens around it, and what comes above moves nothing', async () => {
  const { user } = await renderRoute(`${room}?thread=${LONG}&msg=${LONG}-300`, {
    signIn,
    prepare: prepareThread(400),
  })
  await waitFor(() => expect(rowOf(`${LONG}-300`)).toHaveAttribute('aria-current', 'true'), patiently)
  const reply = rowOf(`${LONG}-300`)
  if (reply === undefined) throw new Error('the reply is not there')
  expect(placeOf(reply)).toBe(302)
  const { top, bottom } = aside().getBoundingClientRect()
  expect(topOf(reply)).toBeGreaterThan(top)
  expect(topOf(reply)).toBeLessThan(bottom)
  expect(await threadCalls()).toBeLessThan(5)

  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await waitFor(async () => {
    // The conversation beside it takes the focus once, when it has found its place.
    within(reply).getByRole('button', { name: 'Copy link' }).focus()
    await user.keyboard('{Enter}')
    expect(copied).toHaveBeenCalledWith(
      `${location.origin}/room/designwall/messages?thread=${LONG}&msg=${LONG}-300`,
    )
  }, patiently)

  // Until the page above it is there.
  const calls = await threadCalls()
  aside().scrollTop = 900
  await waitFor(async () => expect(await threadCalls()).toBeGreaterThan(calls), patiently)
  const read = rows().find((row) => topOf(row) > top + 80)
  const readAt = topOf(read)
  await waitFor(() => expect(aside().scrollTop).toBeGreaterThan(3_000), patiently)
  expect(read?.isConnected).toBe(true)
  expect(topOf(read)).toBeCloseTo(readAt, 0)
})

test('keys walk along the replies, and the focus is never lost', async () => {
  const { user } = await renderRoute(`${room}?thread=${LONG}`, { signIn, prepare: prepareThread(120) })
  const [parent] = await findThread()
  parent?.focus()
  await user.keyboard('{ArrowDown}{PageDown}')
  await waitFor(() => expect(rowOf(`${LONG}-1`)).toHaveFocus())

  await waitFor(() => {
    aside().scrollTop = aside().scrollHeight
    expect(rowOf(`${LONG}-119`)).toBeVisible()
  }, patiently)
  expect(rowOf(`${LONG}-1`)).toHaveFocus()
  await user.keyboard('{End}')
  await waitFor(() => expect(rowOf(`${LONG}-119`)).toHaveFocus(), patiently)
})

test('a reply that comes joins the thread', async () => {
  await renderRoute(`${room}?thread=${LONG}`, { signIn, prepare: prepareThread(2) })
  expect(await findThread()).toHaveLength(3)
  await findArticles()

  await turn('addMessage', { message: { rid: 'designwall', msg: 'Here I am', tmid: LONG } })
  expect(await panel().findByText('Here I am', {}, patiently)).toBeVisible()
  expect(panel().getByRole('status')).toHaveTextContent('3 replies')
})

test('what a thread began with may be all of it', async () => {
  await renderRoute(`${room}?thread=${LONG}`, { signIn, prepare: prepareThread(0) })
  await waitFor(() => expect(panel().getByRole('status')).toHaveTextContent('No replies'), patiently)
  await waitFor(() => expect(rows()).toHaveLength(1), patiently)
})

test.each([
  [
    'switched off',
    () => turn('setSetting', { id: 'Threads_enabled', value: false }),
    /Threads may be switched off/,
  ],
  ['deleted', () => turn('deleteMessage', { id: LONG }), /it may have been deleted/],
  [
    'out of order',
    () => turn('fault', { route: 'chat.getThreadMessages', kind: 'status', status: 500 }),
    'The server made a mistake',
  ],
])('a thread that is %s says so', async (_state, spoil, sentence) => {
  await renderRoute(`${room}?thread=${LONG}`, {
    signIn,
    prepare: async () => {
      await prepareThread(2)()
      await spoil()
    },
  })
  expect(await panelText(sentence)).toBeVisible()
  // The conversation is there all the same.
  expect(await findArticles()).not.toHaveLength(0)
})

test('a thread that waits for its replies shows what it began with', async () => {
  await renderRoute(`${room}?thread=${LONG}`, {
    signIn,
    prepare: async () => {
      await prepareThread(3)()
      await turn('fault', { route: 'chat.getThreadMessages', kind: 'slow', ms: 2_000 })
    },
  })
  expect(await panelText('Who comes?')).toBeVisible()
  expect(panel().getByText('Loading messages')).toBeInTheDocument()
  expect(await panelText('reply 2')).toBeVisible()
  expect(panel().queryByText('Loading messages')).toBeNull()
})

function panelText(text: string | RegExp): Promise<HTMLElement> {
  return waitFor(() => panel().getByText(text), patiently)
}
