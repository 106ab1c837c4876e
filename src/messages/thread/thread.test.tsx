import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { findArticles, patiently } from '#messages/testFeed.ts'

const signIn = 'jonah.reyes'
const room = '/room/designwall/messages'

const panel = () => within(screen.getByRole('complementary', { name: 'Thread' }))
const findReplies = async () => [
  ...(await screen.findByRole('list', { name: 'Replies' }, patiently)).children,
]

test('a thread opens beside the conversation, and back closes it', async () => {
  const { user, history } = await renderRoute(room, { signIn })
  await findArticles()
  const link = (await screen.findAllByRole('link', { name: /^6 replies/ }, patiently)).at(-1)
  if (link === undefined) throw new Error('no thread in sight')

  await user.click(link)
  expect(await findReplies()).toHaveLength(6)
  expect(history.location.search).toMatch(/^\?thread=/)
  expect(panel().getByText('6 replies')).toBeVisible()
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
  await findReplies()

  expect(history.location.search).toMatch(new RegExp(`thread=.*&msg=${id}$`))
  await waitFor(() => {
    const marked = screen.getByRole('list', { name: 'Replies' }).querySelector('[data-in-focus]')
    expect(marked).toBeVisible()
    expect(marked?.textContent).toBe(reply?.closest('article')?.textContent.replace('Reply in a thread', ''))
  }, patiently)
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
  expect(await findReplies()).not.toHaveLength(0)
})

test('pages arrive one after the other', async () => {
  await renderRoute(`${room}?thread=${LONG}`, { signIn, prepare: () => prepareThread(130) })
  expect(await findReplies()).toHaveLength(100)

  const aside = screen.getByRole('complementary', { name: 'Thread' })
  await waitFor(async () => {
    aside.scrollTop = aside.scrollHeight
    expect(await findReplies()).toHaveLength(130)
  }, patiently)
})

test('a reply that comes joins the thread', async () => {
  await renderRoute(`${room}?thread=${LONG}`, { signIn, prepare: () => prepareThread(2) })
  expect(await findReplies()).toHaveLength(2)
  await findArticles()

  await turn('addMessage', { message: { rid: 'designwall', msg: 'Here I am', tmid: LONG } })
  expect(await panel().findByText('Here I am', {}, patiently)).toBeVisible()
  expect(panel().getByText('3 replies')).toBeVisible()
})

test('threads that are switched off are said to be', async () => {
  await renderRoute(`${room}?thread=${LONG}`, {
    signIn,
    prepare: () => turn('setSetting', { id: 'Threads_enabled', value: false }),
  })
  expect(await screen.findByText(/Threads may be switched off/, {}, patiently)).toBeVisible()
})

const LONG = 'long-thread'

async function prepareThread(replies: number) {
  const parent = { _id: LONG, rid: 'designwall', msg: 'Who comes?', tcount: replies }
  await turn('addMessage', { message: parent })
  for (let index = 0; index < replies; index += 1) {
    await turn('addMessage', { message: { rid: 'designwall', msg: `Reply ${index}`, tmid: LONG } })
  }
}
