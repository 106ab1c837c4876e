import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'

import { renderRoute, turn } from '#app/renderRoute.tsx'

const signIn = 'jonah.reyes'
const patiently = { timeout: 10_000 }
const SET = /^(?:Pinned|Starred|Mentions .+)$/

afterEach(() => page.viewport(1280, 900))

const filterButtons = () => screen.queryAllByRole('button', { name: SET })
const opener = () => screen.getByRole('button', { name: /^Filters/ })

async function openRoom(width: number, search = '') {
  await page.viewport(width, 740)
  const { user } = await renderRoute(`/room/designwall/messages${search}`, { signIn })
  await screen.findByText(/^[\d,]+ messages? (?:in|that) /, {}, patiently)
  return user
}

async function openSheet(search = '') {
  const user = await openRoom(360, search)
  await user.click(opener())
  return { user, sheet: within(screen.getByRole('dialog', { name: 'Filters' })) }
}

const showButton = (total: RegExp) => screen.findByRole('button', { name: total }, patiently)
const isPressed = (name: RegExp | string) =>
  screen.getByRole('button', { name }).getAttribute('aria-pressed') === 'true'

test('a wide window has every filter in its bar, and no sheet', async () => {
  await openRoom(1280)

  expect(filterButtons()).toHaveLength(3)
  expect(screen.queryByRole('button', { name: 'Filters' })).toBeNull()
})

test('however many names it shows, a wide bar keeps to its column', async () => {
  await openRoom(1280, '?pinned=true&starred=true&mentions=me,beatriz.lima')

  const row = screen.getByRole('toolbar').firstElementChild
  expect(row?.scrollWidth).toBeLessThanOrEqual(row?.clientWidth ?? 0)
})

test('a phone has one button, and behind it the same filters', async () => {
  const { sheet } = await openSheet()

  expect(filterButtons()).toHaveLength(3)
  for (const name of ['Pinned', 'Starred', 'Mentions me']) {
    expect(sheet.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false')
  }
  expect(sheet.getByRole('button', { name: 'Jump to date' })).toBeTruthy()
  expect(sheet.getByRole('searchbox', { name: 'Search people of the room' })).toBeTruthy()
  await showButton(/^Show 12,000 messages$/)
})

test('every control of the sheet is large enough for a finger', async () => {
  const { sheet } = await openSheet('?pinned=true')
  await sheet.findByRole('checkbox', { name: /Ada Brandt/ }, patiently)

  const controls = [...sheet.getAllByRole('button'), ...sheet.getAllByRole('checkbox')].map(
    (control) => control.closest('label') ?? control,
  )
  const small = controls.filter(({ offsetHeight }) => offsetHeight < 44)
  expect(small.map(({ textContent, ariaLabel }) => ariaLabel ?? textContent)).toEqual([])
})

test('choosing in the sheet changes the list behind it, and the button says how much is left', async () => {
  const { user, sheet } = await openSheet()

  await user.click(sheet.getByRole('button', { name: 'Pinned' }))
  expect(isPressed('Pinned')).toBe(true)
  await user.click(sheet.getByRole('checkbox', { name: /@all/ }))
  expect(isPressed('Mentions @all')).toBe(true)
  const show = await showButton(/^Show \d{1,2} messages$/)
  const left = /\d+/.exec(show.textContent)?.[0]

  await user.click(show)
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => {
    expect(screen.getAllByRole('article')[0]?.getAttribute('aria-setsize')).toBe(left)
  }, patiently)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters, 2 on' }))
})

test('the sheet turns the order around and clears what is on', async () => {
  const { user, sheet } = await openSheet('?pinned=true')

  await user.click(sheet.getByRole('radio', { name: 'Oldest first' }))
  await user.click(sheet.getByRole('button', { name: 'Clear filters' }))
  expect(filterButtons().some((button) => button.getAttribute('aria-pressed') === 'true')).toBe(false)
  expect(document.activeElement).toBe(sheet.getByRole('button', { name: /^Show/ }))
  await showButton(/^Show 12,000 messages$/)
})

test('what is on stands in the bar of a phone, and a press takes it away', async () => {
  const user = await openRoom(360, '?pinned=true&mentions=me,all')

  expect(filterButtons().map(({ textContent }) => textContent)).toEqual(['Pinned', 'Mentions me, @all'])
  await user.click(screen.getByRole('button', { name: 'Pinned' }))
  await screen.findByRole('button', { name: 'Filters, 1 on' }, patiently)
  expect(screen.queryByRole('button', { name: 'Pinned' })).toBeNull()
  expect(document.activeElement).toBe(opener())
})

test('the keys of the filters and of the date work on a phone too', async () => {
  await openRoom(360)

  for (const key of ['1', '2', '3']) fireEvent.keyDown(document.body, { key, code: `Digit${key}` })
  await screen.findByRole('button', { name: 'Filters, 3 on' }, patiently)
  expect(filterButtons().map(({ textContent }) => textContent)).toEqual(['Pinned', 'Starred', 'Mentions me'])

  fireEvent.keyDown(document.body, { key: 'd', code: 'KeyD' })
  expect(document.activeElement).toBe(await screen.findByLabelText('Date'))
})

test.each([
  ['Escape', () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))],
  ['Back', () => fireEvent.popState(window)],
])('%s leaves the sheet', async (_, leave) => {
  await openSheet()

  leave()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(opener())
})

test('in a narrow frame the button stands in the header', async () => {
  const user = await openRoom(360, '?layout=embedded')

  expect(screen.queryByRole('toolbar')).toBeNull()
  const button = within(screen.getByRole('banner')).getByRole('button', { name: 'Filters' })
  await user.click(button)
  await user.click(screen.getByRole('button', { name: 'Pinned' }))
  await user.click(await showButton(/^Show \d{1,2} messages$/))
  expect(filterButtons()).toHaveLength(1)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filters, 1 on' }))
})

test('a server from before filters says what it cannot do', async () => {
  const { user } = await renderRoute('/room/designwall/messages?pinned=true&starred=true', {
    signIn,
    prepare: () => turn('setSetting', { id: 'PLAYED_VERSION', value: '6.13' }),
  })
  await screen.findByRole('heading', { name: 'This server cannot combine filters' }, patiently)

  await user.click(screen.getByRole('button', { name: 'Starred' }))
  await waitFor(() => {
    for (const article of screen.getAllByRole('article')) expect(article.textContent).toContain('Pinned')
  }, patiently)
})
