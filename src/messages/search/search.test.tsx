import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { articles, findArticles, patiently, placeOf } from '#messages/testFeed.ts'

const signIn = 'jonah.reyes'
const room = '/room/designwall/messages'

const panel = () => within(screen.getByRole('complementary', { name: 'Search' }))
const hitCount = (name: string) => CSS.highlights.get(name)?.size ?? 0

async function foundMessages() {
  const list = await screen.findByRole('feed', { name: 'Found messages' }, patiently)
  return within(list).findAllByRole('article', {}, patiently)
}

test('what is typed is found, marked, and opened in place one after the other', async () => {
  const { user, history } = await renderRoute(room, { signIn })
  await findArticles()

  // The box takes a moment to come; nobody waits for it.
  await user.keyboard('/SLEEVE box')
  const found = await foundMessages()
  expect(history.location.search).toBe('?search=SLEEVE+box')
  for (const message of found.slice(0, 5)) {
    expect(message.textContent.toLowerCase()).toMatch(/sleeve.*box|box.*sleeve/)
  }
  await waitFor(() => expect(hitCount('search-hit')).toBeGreaterThan(found.length))

  // In the box Enter goes on to the first one, and from there the keys lead through the others.
  await user.keyboard('{Enter}')
  const [first, second] = found.map((one) => one.querySelector('a')?.getAttribute('href') ?? '')
  const focusedId = () => (document.activeElement as HTMLElement).dataset['messageId']
  await waitFor(() => expect(focusedId()).toBe(idIn(first)), patiently)
  expect(panel().getByText(/^1 of/)).toBeVisible()
  await waitFor(() => expect(hitCount('search-hit-current')).toBeGreaterThan(1))
  await user.keyboard('n')
  await waitFor(() => expect(focusedId()).toBe(idIn(second)), patiently)
  await user.keyboard('p')
  await waitFor(() => expect(focusedId()).toBe(idIn(first)), patiently)
  expect(history.location.search).toContain('search=SLEEVE+box')

  await user.click(panel().getByRole('button', { name: 'Close search' }))
  expect(screen.queryByRole('complementary', { name: 'Search' })).toBeNull()
  expect(hitCount('search-hit')).toBe(0)
  expect(articles().some((one) => one.dataset['messageId'] === idIn(first))).toBe(true)
})

test('thousands of hits: those near are mounted, keys walk along them, and Enter opens one', async () => {
  const { user, history } = await renderRoute(`${room}?search=the`, { signIn })
  const [first, second] = await foundMessages()
  expect(first).toHaveAttribute('aria-setsize', '-1')
  first?.focus()
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(second).toHaveFocus())

  // Two pages on, with the keyboard where it was.
  const aside = screen.getByRole('complementary', { name: 'Search' })
  const rows = () => panel().getAllByRole('article')
  await waitFor(
    () => {
      aside.scrollTop = aside.scrollHeight
      expect(placeOf(rows().at(-1))).toBeGreaterThan(201)
    },
    { timeout: 20_000 },
  )
  expect(rows().length).toBeLessThan(60)
  expect(second).toHaveFocus()
  const places = rows().map(placeOf)
  expect(new Set(places).size).toBe(places.length)

  await user.keyboard('{ArrowDown}')
  const third = () => rows().find((row) => placeOf(row) === 3)
  await waitFor(() => expect(third()).toHaveFocus(), patiently)
  await user.keyboard('{Enter}')
  expect(history.location.search).toBe(`?search=the&msg=${String(third()?.dataset['messageId'])}`)
  expect(third()).toHaveAttribute('aria-current', 'true')
})

test('chips write the grammar for whoever does not know it', async () => {
  const { user, history } = await renderRoute(`${room}?search=the`, { signIn })
  await foundMessages()

  await user.click(panel().getByRole('button', { name: 'From' }))
  await user.click(await screen.findByRole('checkbox', { name: /Ada Brandt/ }, patiently))
  await user.click(panel().getByRole('button', { name: 'Has a link' }))
  await waitFor(() => expect(history.location.search).toBe('?search=from:ada.brandt+has:link+the'), patiently)
  expect(panel().getByRole('searchbox', { name: 'Search messages' })).toHaveValue(
    'from:ada.brandt has:link the',
  )
  expect(panel().getByRole('button', { name: 'Has a link' })).toHaveAttribute('aria-pressed', 'true')
  for (const message of await foundMessages()) expect(message.textContent).toContain('@ada.brandt')
})

test('days are those of the reader, whatever the server takes them for', async () => {
  const day = new Date(2026, 10, 20)
  const key = '2026-11-20'
  await renderRoute(`${room}?search=on:${key}`, { signIn })
  const times = (await foundMessages()).map((one) => Date.parse(one.querySelector('time')?.dateTime ?? ''))
  expect(times.length).toBeGreaterThan(2)
  for (const at of times) {
    expect(at).toBeGreaterThanOrEqual(day.getTime())
    expect(at).toBeLessThan(day.getTime() + 86_400_000)
  }
})

test.each([
  ['zyxqvw', 'Nothing found', undefined],
  ['a', 'Type two or more', undefined],
  ['/(/', 'The server cannot read this pattern', undefined],
  ['lantern', 'This server does not search here', { status: 400 }],
  ['lantern', 'The server made a mistake', { status: 500 }],
  ['', 'Messages that contain every word you type', undefined],
])('%s: %s', async (text, sentence, fault) => {
  await renderRoute(`${room}?search=${encodeURIComponent(text)}`, {
    signIn,
    ...(fault && {
      prepare: () => turn('fault', { route: 'chat.search', kind: 'status', ...fault }),
    }),
  })
  expect(await screen.findByText(new RegExp(sentence), {}, patiently)).toBeVisible()
  // The conversation is there all the same.
  expect(await findArticles()).not.toHaveLength(0)
})

test('an encrypted room says that little can be found in it', async () => {
  await renderRoute('/room/encrypted1/messages?search=', { signIn })
  expect(await screen.findByText(/the server cannot read what is written in it/, {}, patiently)).toBeVisible()
})

function idIn(href: string | undefined): string | undefined {
  return new URLSearchParams(href?.split('?')[1]).get('msg') ?? undefined
}
