import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { page } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'

const signIn = 'jonah.reyes'
const patiently = { timeout: 20_000 }

beforeEach(() => page.viewport(1400, 900))

const filters = async () => within(await screen.findByRole('group', { name: 'Image filters' }, patiently))
const names = () =>
  within(screen.getByRole('region', { name: 'Images' }))
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label') ?? '')

/** Without a limiter, so that a room is known in a moment. */
const unlimited = () => turn('limiter', { enabled: false })

test('a type narrows the wall, says how many match, and reads the rest of the room', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images', { signIn, prepare: unlimited })
  const bar = await filters()
  await user.click(bar.getByRole('button', { name: 'Type' }))
  await user.click(await screen.findByRole('checkbox', { name: /^Photos/ }))

  expect(await screen.findByText(/, among 800$/, {}, patiently)).toBeTruthy()
  expect(await bar.findByRole('button', { name: 'Type: Photos' })).toBeTruthy()
  await waitFor(() => {
    expect(names().every((name) => /\.(jpe?g|heic|avif)/i.test(name))).toBe(true)
  }, patiently)
  expect(screen.queryByRole('slider', { name: 'Timeline' })).toBeNull()
})

test('an address with filters is the same wall, and its viewer walks the matches', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images?orientation=portrait', {
    signIn,
    prepare: unlimited,
  })
  await screen.findByText(/images match$/, {}, patiently)
  await user.click(
    within(await screen.findByRole('region', { name: 'Images' })).getAllByRole('link')[1] ?? document.body,
  )
  const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  expect(await viewer.findByText(/^2 of [1-3]?\d?\d$/, {}, patiently)).toBeTruthy()
  await user.click(viewer.getByRole('button', { name: 'Next image' }))
  expect(await viewer.findByText(/^3 of [1-3]?\d?\d$/, {}, patiently)).toBeTruthy()
  await user.click(viewer.getByRole('button', { name: 'Close' }))
  expect(await screen.findByRole('button', { name: 'Orientation: Portrait' })).toBeTruthy()
}, 60_000)

test('words find names, and what finds nothing says which filters are on', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images', { signIn, prepare: unlimited })
  await filters()
  fireEvent.keyDown(document.body, { key: '/' })
  const box = screen.getByRole('searchbox', { name: 'Search images' })
  expect(document.activeElement).toBe(box)
  await user.type(box, 'no such picture')

  expect(await screen.findByRole('heading', { name: 'No image matches' }, patiently)).toBeTruthy()
  expect(screen.getByText(/The filter is “no such picture”\./)).toBeTruthy()
  await user.click(
    within(screen.getByRole('main')).getAllByRole('button', { name: 'Clear filters' })[1] ?? box,
  )
  await waitFor(() => {
    expect(names().length).toBeGreaterThan(0)
  }, patiently)
  expect(screen.getByRole('searchbox', { name: 'Search images' })).toHaveProperty('value', '')
})

test('the largest come first, on one wall without days', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images', { signIn, prepare: unlimited })
  await filters()
  await user.click(await screen.findByRole('button', { name: 'Sort: newest first' }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Largest first' }))
  expect(await screen.findByText(/^800 images$/, {}, patiently)).toBeTruthy()
  await waitFor(() => {
    expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([])
  }, patiently)
})

test('what is read can be stopped and started, and waits for no one', async () => {
  const { user } = await renderRoute('/room/designwall/images?type=gif', { signIn })
  const stop = await screen.findByRole('button', { name: 'Stop reading the rest of the room' }, patiently)
  expect(await screen.findByText(/ of 2.?400 known, [23] min left/, {}, patiently)).toBeTruthy()
  await user.click(stop)
  const start = await screen.findByRole('button', { name: 'Read the rest of the room' })
  expect(screen.getByText(/The rest is not being read/)).toBeTruthy()
  expect(screen.queryByText(/for the server’s limit/)).toBeNull()

  await unlimited()
  await user.click(start)
  expect(await screen.findByText(/min left|less than a minute|among 2.?400/, {}, patiently)).toBeTruthy()
})

test('a phone has a sheet for all of it', async () => {
  await page.viewport(360, 740)
  const { user } = await renderRoute('/room/fieldphotos/images', { signIn, prepare: unlimited })
  const bar = await filters()
  await user.click(bar.getByRole('button', { name: 'Filters' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Filters' }))
  await user.click(sheet.getByText('Orientation'))
  await user.click(sheet.getByRole('radio', { name: 'Portrait' }))
  const show = await sheet.findByRole('button', { name: /^Show \d+ images$/ }, patiently)
  await user.click(show)
  expect(await bar.findByRole('button', { name: 'Filters, 1 on' })).toBeTruthy()
})

test('a person may be named by user name, and the address stays as it was written', async () => {
  const { history, user } = await renderRoute('/room/fieldphotos/images?person=Priya.Raman', {
    signIn,
    prepare: unlimited,
  })
  await screen.findByText(/images match$/, {}, patiently)
  await waitFor(() => {
    expect(names().every((name) => name.includes('Priya Raman'))).toBe(true)
  }, patiently)
  expect(history.location.search).toBe('?person=Priya.Raman')

  await user.click(await screen.findByRole('button', { name: 'Person: Priya Raman' }))
  const hers = await screen.findByRole('checkbox', { name: /^Priya Raman/ })
  expect(hers).toBeChecked()
  await user.click(hers)
  await waitFor(() => {
    expect(history.location.search).toBe('')
  }, patiently)
})

test('a name that is nobody\u2019s is said to be', async () => {
  await renderRoute('/room/fieldphotos/images?person=nobody.here', { signIn, prepare: unlimited })
  expect(await screen.findByText('Nobody goes by the user name “nobody.here”.', {}, patiently)).toBeVisible()
  expect(await screen.findByRole('heading', { name: /^No image matches/ }, patiently)).toBeTruthy()
})
