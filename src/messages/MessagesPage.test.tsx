import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { formatDay } from '#lib/formatDate.ts'

import { articles, findArticles, foundEnd, patiently, placeOf, settled } from './testFeed.ts'

const signIn = 'jonah.reyes'

async function callsOf(endpoint: string): Promise<number> {
  const { calls } = (await turn('calls')) as { calls: { path: string }[] }
  return calls.filter(({ path }) => path.endsWith(endpoint)).length
}

/** 0 is the newest. */
async function messageAt(index: number): Promise<string> {
  return String((await turn('messageAt', { roomId: 'designwall', index }))['messageId'])
}

test('opens as a conversation: at the newest message, which is the last of all', async () => {
  await renderRoute('/room/designwall/messages', { signIn })
  await findArticles()

  await waitFor(() => {
    const last = articles().at(-1)
    expect(placeOf(last)).toBe(12_000)
    expect(last?.getAttribute('aria-setsize')).toBe('12000')
    expect(last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight)
  }, patiently)
  expect(articles().length).toBeLessThan(200)
})

test('names each message by author and time', async () => {
  await renderRoute('/room/designwall/messages', { signIn })

  const all = await findArticles()
  expect(all.at(-1)?.getAttribute('aria-label')).toMatch(/^\p{Lu}\p{L}+ \p{L}+, \d{1,2}.\d{2}/u)
})

test('what is read does not move when what came before it arrives', async () => {
  await renderRoute('/room/designwall/messages', { signIn })
  await findArticles()
  await waitFor(() => expect(placeOf(articles().at(-1))).toBe(12_000), patiently)
  await settled()

  // Two screens from the top the next page is asked for; its arrival must not show.
  const before = await callsOf('groups.messages')
  scrollTo(0, 900)
  await settled()
  const read = articles().find((article) => article.getBoundingClientRect().top > 150)
  const top = read?.getBoundingClientRect().top ?? Number.NaN
  await waitFor(() => expect(scrollY).toBeGreaterThan(3_000), patiently)

  expect(await callsOf('groups.messages')).toBeGreaterThan(before)
  expect(read?.isConnected).toBe(true)
  expect(Math.abs((read?.getBoundingClientRect().top ?? 0) - top)).toBeLessThanOrEqual(0.5)
})

test('a filter shows the newest first, counts, lives in the address and clears', async () => {
  const { user } = await renderRoute('/room/designwall/messages', { signIn })
  await findArticles()

  await user.click(screen.getByRole('button', { name: 'Pinned' }))
  await waitFor(() => {
    expect(screen.getByRole('button', { name: 'Pinned' }).getAttribute('aria-pressed')).toBe('true')
    expect(placeOf(articles()[0])).toBe(1)
    expect(Number(articles()[0]?.getAttribute('aria-setsize'))).toBeLessThan(12_000)
  }, patiently)
  const total = articles()[0]?.getAttribute('aria-setsize')
  expect(screen.getByRole('toolbar').textContent).toContain(`${total} messages`)

  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(articles().at(-1)?.getAttribute('aria-setsize')).toBe('12000'), patiently)
})

test('the switch turns the order around', async () => {
  const { user } = await renderRoute('/room/designwall/messages?pinned=true', { signIn })
  const first = (await findArticles())[0]?.dataset['messageId']

  await user.click(screen.getByRole('button', { name: 'Newest first' }))
  await screen.findByRole('button', { name: 'Oldest first' })
  await waitFor(() => expect(articles()[0]?.dataset['messageId']).not.toBe(first), patiently)
  expect(placeOf(articles()[0])).toBe(1)
})

test('several choices of mentions combine, by name too', async () => {
  const { user } = await renderRoute('/room/designwall/messages?mentions=me', { signIn })
  await findArticles()
  const mine = Number(articles()[0]?.getAttribute('aria-setsize'))

  await user.click(screen.getByRole('button', { name: 'Choose whose mentions' }))
  await user.click(await screen.findByRole('checkbox', { name: /@all/ }))
  await user.click(await screen.findByRole('checkbox', { name: /Ada Brandt/ }, patiently))
  await screen.findByRole('button', { name: /Mentions me, @all and 1 more/ })
  await waitFor(() => {
    expect(Number(articles()[0]?.getAttribute('aria-setsize'))).toBeGreaterThan(mine)
  }, patiently)
})

test('the address of a message opens its surroundings in three calls, and marks it', async () => {
  const messageId = await messageAt(8000)
  await renderRoute(`/room/designwall/messages?msg=${messageId}`, {
    signIn,
    prepare: () => turn('clearCalls'),
  })

  await waitFor(() => {
    const focused = document.activeElement
    expect((focused as HTMLElement).dataset['messageId']).toBe(messageId)
    const { top, bottom } = focused?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
    expect(top).toBeGreaterThan(0)
    expect(bottom).toBeLessThan(innerHeight + 1)
  }, patiently)
  expect(document.activeElement?.querySelector('[data-in-focus]')).not.toBeNull()
  expect(placeOf(document.activeElement)).toBe(4000)
  const calls = await Promise.all(['chat.getMessage', 'groups.history', 'groups.messages'].map(callsOf))
  expect(calls).toEqual([1, 1, 1])
})

test('a message that is not there is said so, and the room is shown', async () => {
  const { user } = await renderRoute('/room/designwall/messages?msg=nosuchmessage', { signIn })

  const notice = await screen.findByText(/is not to be found/, {}, patiently)
  expect((await findArticles()).length).toBeGreaterThan(0)

  // Where the reader is, which is at the end of the room.
  await foundEnd()
  expect(scrollY).toBeGreaterThan(1_000)
  const { top, bottom } = notice.getBoundingClientRect()
  expect(top).toBeGreaterThan(document.querySelector('[role="toolbar"]')?.getBoundingClientRect().bottom ?? 0)
  expect(bottom).toBeLessThan(250)
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  await waitFor(() => expect(screen.queryByText(/is not to be found/)).toBeNull(), patiently)
})

test.each([1280, 360])(
  'a notice at the top of a filtered list, %i px wide, covers none of it',
  async (width) => {
    await page.viewport(width, 800)
    onTestFinished(() => page.viewport(1280, 900))
    await renderRoute(`/room/designwall/messages?pinned=true&msg=${await messageAt(1)}`, { signIn })
    const notice = await screen.findByText(/does not pass the filter/, {}, patiently)
    await settled()
    expect(scrollY).toBe(0)
    const [day] = within(screen.getByRole('feed')).getAllByRole('heading', { level: 2 })
    const bottom = notice.parentElement?.getBoundingClientRect().bottom
    expect(day?.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom ?? Infinity)
  },
)

test('the day of what is read can be seen, as a heading or in its place', async () => {
  const { user, container } = await renderRoute(`/room/designwall/messages?msg=${await messageAt(8000)}`, {
    signIn,
  })
  await findArticles()
  await settled()
  const label = () => container.querySelector('[aria-hidden][data-shown]')?.textContent
  const line = document.querySelector('[role="toolbar"]')?.getBoundingClientRect().bottom ?? 0
  const first = () => articles().find((article) => article.getBoundingClientRect().bottom > line)
  // Into a day that is longer than the window, past its heading.
  await waitFor(() => {
    scrollBy(0, 40)
    expect(label()).toMatch(/\d/)
  }, patiently)
  const day =
    first()?.querySelector('time')?.dateTime ?? first()?.nextElementSibling?.querySelector('time')?.dateTime
  expect(label()).toBe(formatDay(Date.parse(day ?? '')))

  await user.click(screen.getByRole('button', { name: 'Newest messages' }))
  await foundEnd()
})

test('people are called by their names, whatever the server says of them', async () => {
  const { container } = await renderRoute('/room/designwall/messages?pinned=true', { signIn })
  await findArticles()

  await waitFor(() => {
    const pins = screen.getAllByText(/^Pinned by/)
    for (const pin of pins) expect(pin.textContent).toMatch(/^Pinned by \p{Lu}\S* \p{Lu}/u)
  }, patiently)
  for (const quote of container.querySelectorAll('blockquote b'))
    expect(quote.textContent).toMatch(/^\p{Lu}/u)
})

test('a tab counts what the list counts, before the list was opened too', async () => {
  const { user } = await renderRoute('/room/oddthings/images', { signIn })
  const tab = await screen.findByRole('link', { name: /^Messages \d+$/ }, patiently)
  const total = tab.textContent

  await user.click(tab)
  const setSize = (await findArticles())[0]?.getAttribute('aria-setsize')
  expect(total).toBe(`Messages ${setSize ?? ''}`)
  expect(tab.textContent).toBe(total)
})

test('a message that the filter leaves out is said so, with a way to it', async () => {
  const messageId = await messageAt(10)
  await renderRoute(`/room/designwall/messages?pinned=true&starred=true&mentions=here&msg=${messageId}`, {
    signIn,
  })

  const link = await screen.findByRole('link', { name: 'Show it in the conversation' }, patiently)
  expect(link.getAttribute('href')).toMatch(new RegExp(`\\?msg=${messageId}$`))
})

test('arrows, Page Up and Page Down, Home and End walk the feed', async () => {
  await renderRoute('/room/designwall/messages', { signIn })
  await findArticles()
  await waitFor(() => expect(placeOf(articles().at(-1))).toBe(12_000), patiently)
  articles().at(-1)?.focus()

  const press = async (key: string, isRight: (place: number) => boolean) => {
    if (document.activeElement) fireEvent.keyDown(document.activeElement, { key })
    await waitFor(() => expect(isRight(placeOf(document.activeElement))).toBe(true), patiently)
    return placeOf(document.activeElement)
  }
  const up = await press('ArrowUp', (place) => place < 12_000)
  const further = await press('PageUp', (place) => place < up)
  await press('ArrowDown', (place) => place > further)
  await press('Home', (place) => place < 11_950)
  await press('End', (place) => place === 12_000)
})

test('an empty room says so, and an empty filter says which', async () => {
  const { unmount } = await renderRoute('/room/emptyroom/messages', { signIn })
  expect(await screen.findByText('Nothing has been said here yet', {}, patiently)).toBeTruthy()
  unmount()

  await renderRoute('/room/emptyroom/messages?starred=true&mentions=all', { signIn })
  const sentence = await screen.findByText(
    /^Shown are only messages that are starred by you and mention @all/,
    {},
    patiently,
  )
  expect(sentence).toBeTruthy()
})

test('a page that fails leaves what is there, and comes when asked again', async () => {
  const { user } = await renderRoute('/room/designwall/messages', { signIn })
  await findArticles()
  await waitFor(() => expect(placeOf(articles().at(-1))).toBe(12_000), patiently)
  await turn('fault', { route: 'groups.messages', kind: 'status', status: 500, times: 1 })

  scrollTo(0, 0)
  const retry = await screen.findByRole('button', { name: 'Try again' }, patiently)
  expect(articles().length).toBeGreaterThan(5)
  await user.click(retry)
  await waitFor(() => expect(placeOf(articles()[0])).toBeLessThan(11_900), patiently)
})

test('a day on which nothing was said is explained', async () => {
  const { user } = await renderRoute('/room/discussionbox/messages', { signIn })
  const last = (await findArticles()).at(-1)

  await user.keyboard('d')
  await user.click(await screen.findByRole('button', { name: 'Today' }))
  expect(
    await screen.findByText(/^Nothing was said since .*This is the last before$/, {}, patiently),
  ).toBeVisible()
  await waitFor(() => expect(last).toHaveFocus(), patiently)
})
