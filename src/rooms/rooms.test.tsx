import '#styles/index.css'

import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute } from '#app/renderRoute.tsx'

import { directRoomId } from '../../e2e/workspace/content/directRoomId.ts'

async function open(url: string) {
  const { user } = await renderRoute(url, { signIn: 'jonah.reyes' })
  return user
}

const roomsIn = (name: RegExp) => within(screen.getByRole('region', { name })).getAllByRole('link')
const roomLinks = () => within(screen.getByRole('main')).getAllByRole('link')

test('lists every room by its name, the one with the latest news first', async () => {
  await open('/')
  const wall = await screen.findByRole('link', { name: 'design-wall' })
  expect(wall).toHaveAttribute('href', '/room/designwall')
  expect(wall).toHaveAccessibleDescription(/Private group/)
  for (const section of [/^Favorites/, /^Other rooms/]) {
    const times = roomsIn(section).flatMap((link) => link.querySelector('time')?.dateTime ?? [])
    expect(times.length).toBeGreaterThan(1)
    expect(times).toEqual(times.toSorted().toReversed())
  }
})

test('favorites come first, once; discussions say where they belong', async () => {
  await open('/')
  const wall = await screen.findByRole('link', { name: 'design-wall' })
  expect(roomsIn(/^Favorites/)).toContain(wall)
  const lantern = screen.getByRole('link', { name: 'Which lantern goes on the box?' })
  expect(roomsIn(/^Other rooms/)).toContain(lantern)
  expect(lantern).toHaveAccessibleDescription(/^Discussion in design-wall/)
})

test('a search narrows the list, and Enter opens its first room', async () => {
  const user = await open('/')
  await screen.findByRole('link', { name: 'design-wall' })
  await user.keyboard('/')
  await user.keyboard('LÀNTERN')
  expect(await screen.findByText(/^1 of \d+ rooms$/)).toBeVisible()
  expect(roomLinks()[0]).toHaveAccessibleName('Which lantern goes on the box?')
  await user.keyboard('{Enter}')
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Which lantern goes on the box?' }),
  ).toBeVisible()
})

test('a search without a hit says so, and how to go back', async () => {
  const user = await open('/?search=lokout')
  expect(await screen.findByRole('heading', { name: 'No room called “lokout”' })).toBeVisible()
  const [, clear] = screen.getAllByRole('button', { name: 'Clear search' })
  if (clear === undefined) throw new Error('no button to clear the search')
  await user.click(clear)
  expect(await screen.findByRole('link', { name: 'design-wall' })).toBeVisible()
  expect(screen.getByRole('searchbox', { name: 'Search rooms' })).toHaveValue('')
})

test('arrows walk from the search box through the rooms and back', async () => {
  const user = await open('/')
  await screen.findByRole('link', { name: 'design-wall' })
  await user.keyboard('/{ArrowDown}{ArrowDown}')
  expect(roomLinks()[1]).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(screen.getByRole('searchbox')).toHaveFocus()
})

const views = () => within(screen.getByRole('navigation', { name: 'Views' }))

test('a room shows its name, its views with totals, and the way to Rocket.Chat', async () => {
  await open('/room/designwall/images')
  expect(await screen.findByRole('heading', { level: 1, name: 'design-wall' })).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Images 2,400' })).toHaveAttribute('aria-current', 'page')
  const messages = await screen.findByRole('link', { name: /^Messages [\d,]+$/ })
  expect(messages).not.toHaveAttribute('aria-current')
  const out = screen.getByRole('link', { name: 'Open in Rocket.Chat' })
  expect(out).toHaveAttribute('href', `${location.origin}/group/design-wall`)
  expect(out).toHaveAttribute('rel', 'noopener noreferrer')
  expect(document.title).toBe('design-wall – Images – Vitrine')
})

test('going from view to view keeps the header as it stands', async () => {
  const user = await open('/room/designwall/images')
  const heading = await screen.findByRole('heading', { level: 1, name: 'design-wall' })
  await screen.findByRole('link', { name: 'Images 2,400' })
  const place = heading.getBoundingClientRect()
  await user.click(views().getByRole('link', { name: /^Messages/ }))
  await waitFor(() => expect(document.title).toBe('design-wall – Messages – Vitrine'))
  expect(screen.getByRole('heading', { level: 1 })).toBe(heading)
  expect(heading.getBoundingClientRect()).toEqual(place)
  expect(views().getByRole('link', { name: 'Images 2,400' })).toBeVisible()
})

test('among the messages, the images are counted all the same', async () => {
  await open('/room/fieldphotos/messages')
  expect(await screen.findByRole('link', { name: 'Images 800' })).toBeVisible()
})

test('a room opens again in the view that was last used', async () => {
  const user = await open('/room/designwall')
  await waitFor(() => expect(document.title).toBe('design-wall – Images – Vitrine'))
  await user.click(views().getByRole('link', { name: /^Messages/ }))
  await waitFor(() => expect(document.title).toBe('design-wall – Messages – Vitrine'))
  await user.click(screen.getByRole('link', { name: 'Rooms' }))
  await user.click(await screen.findByRole('link', { name: 'design-wall' }))
  await waitFor(() => expect(document.title).toBe('design-wall – Messages – Vitrine'))
})

test('gives a person one colour, in the list and beside their words', async () => {
  const hues = (place: HTMLElement) => {
    // Initials are drawn by the style sheet: there is no text to find them by.
    const marks = place.querySelectorAll<HTMLElement>('[data-initials="PR"]')
    return [...new Set([...marks].map(({ dataset }) => dataset['hue']))]
  }
  const user = await open('/')
  const row = await screen.findByRole('link', { name: 'Priya Raman' })
  const inList = hues(screen.getByRole('main'))
  expect(inList).toHaveLength(1)
  await user.click(row)
  await user.click(await screen.findByRole('link', { name: /^Messages/ }))
  const feed = await screen.findByRole('feed')
  await waitFor(() => {
    expect(hues(feed)).toEqual(inList)
  })
})

test.each([
  ['/group/design-wall?msg=nosuchmessage', 'design-wall – Messages – Vitrine'],
  ['/channel/general', 'general – Images – Vitrine'],
  ['/channel/general/thread/nosuchmessage', 'general – Messages – Vitrine'],
  ['/group/designwall', 'design-wall – Images – Vitrine'],
  [`/direct/${directRoomId('jonah', 'priya')}`, 'Priya Raman – Images – Vitrine'],
  ['/direct/priya.raman', 'Priya Raman – Images – Vitrine'],
])('%s leads to %s', async (url, title) => {
  await open(url)
  await waitFor(() => expect(document.title).toBe(title))
})

test.each([
  ['notjoined1', /Join the room in Rocket\.Chat to see its pictures/],
  ['archived1', /This room is archived/],
  ['encrypted1', /end-to-end encrypted/],
])('%s says what it withholds', async (roomId, sentence) => {
  await open(`/room/${roomId}/images`)
  expect((await screen.findAllByText(sentence))[0]).toBeVisible()
})

test.each([
  ['/room/nosuchroom/images', 'Room', 'This room is not open to you'],
  ['/group/no-such-room', 'no-such-room', 'This room is not open to you'],
  ['/channel/%E4%BC%9A%E8%AD%B0%2F%F0%9F%8C%B2%20100%25', '会議/🌲 100%', 'This room is not open to you'],
  ['/direct/no.body', 'no.body', 'No conversation with “no.body”'],
])('%s is refused in words', async (url, name, sentence) => {
  const user = await open(url)
  expect(await screen.findByRole('heading', { level: 2, name: sentence })).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name })).toBeVisible()
  expect(document.title).toMatch(new RegExp(`^${name} – .*Vitrine$`))
  expect(screen.queryByRole('navigation', { name: 'Views' })).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Back to rooms' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()
})

test('embedded, there is no way out but the menu', async () => {
  const user = await open('/room/designwall/images?layout=embedded')
  expect(await screen.findByRole('heading', { level: 1, name: 'design-wall' })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Rooms' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'More' }))
  expect(screen.getByRole('menuitem', { name: 'Open in Rocket.Chat' })).toBeVisible()
  await user.click(screen.getByRole('menuitem', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('a slash where nothing can be searched leads to the search for a room', async () => {
  const user = await open('/room/nosuchroom/messages')
  await screen.findByRole('heading', { name: 'This room is not open to you' })
  await user.keyboard('/')
  await waitFor(() => expect(screen.getByRole('searchbox', { name: 'Search rooms' })).toHaveFocus())
})
