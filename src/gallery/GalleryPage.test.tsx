import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { cdp } from 'vitest/browser'

import { comeBackLater } from '#app/comeBackLater.ts'
import { renderRoute, turn } from '#app/renderRoute.tsx'
// The app loads it when the wall is there; here that would take longer than a test waits.
import './selection/Selecting.tsx'
import { loadViewer } from './viewerAhead.ts'

const signIn = 'jonah.reyes'
const patiently = { timeout: 10_000 }

async function findWall() {
  return within(await screen.findByRole('region', { name: 'Images' }, patiently))
}

function indexOfFocus(): number {
  return Number((document.activeElement as HTMLElement | null)?.dataset['index'])
}

async function callsOf(endpoint: string): Promise<number> {
  const { calls } = (await turn('calls')) as { calls: { path: string }[] }
  return calls.filter(({ path }) => path.endsWith(endpoint)).length
}

test('hangs the newest images under their days, each a link with its name, and says how many there are', async () => {
  await renderRoute('/room/designwall/images', { signIn })
  const wall = await findWall()

  const [first] = await wall.findAllByRole('link', {}, patiently)
  expect(first?.getAttribute('href')).toMatch(/^\/room\/designwall\/images\/\w+$/)
  await waitFor(() => {
    expect(first?.getAttribute('aria-label')).toMatch(
      /\.\w+, \w+.*, \d+.* \d{4}$|\.\w+, \w+.*, \w+ \d+, \d{4}$/,
    )
  }, patiently)
  expect(wall.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(0)
  expect((await screen.findByRole('link', { name: /^Images/ })).textContent).toMatch(/2.?400/)
})

test('keeps few elements however many images there are', async () => {
  await renderRoute('/room/designwall/images', { signIn })
  const wall = await findWall()
  await wall.findAllByRole('link', {}, patiently)

  const region = screen.getByRole('region', { name: 'Images' })
  expect(region.querySelectorAll('*').length).toBeLessThan(200)
  expect(document.documentElement.scrollHeight).toBeGreaterThan(window.innerHeight * 3)
})

test('opens a picture over the wall, and gives the focus back to its tile', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images', { signIn })
  const wall = await findWall()
  const tiles = await wall.findAllByRole('link', {}, patiently)
  const second = tiles[1]
  if (second === undefined) throw new Error('The wall has a second picture')
  const href = second.getAttribute('href')

  await user.click(second)
  const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await viewer.findByText('2 of 800', {}, patiently)
  await user.click(await viewer.findByRole('button', { name: 'Next image' }, patiently))
  await viewer.findByText('3 of 800')
  await user.click(viewer.getByRole('button', { name: 'Previous image' }))
  await viewer.findByText('2 of 800')

  await user.click(viewer.getByRole('button', { name: 'Close' }))
  await waitFor(() => {
    expect(screen.queryByRole('dialog', { name: 'Image viewer' })).toBeNull()
  })
  await waitFor(() => {
    expect(document.activeElement?.getAttribute('href')).toBe(href)
  })
})

test('a click is answered with the picture of the tile before the viewer is there', async () => {
  await renderRoute('/room/fieldphotos/images', { signIn })
  await loadViewer()
  const [tile] = await (await findWall()).findAllByRole('link', {}, patiently)
  const picture = await waitFor(() => {
    const hung = tile?.querySelector<HTMLImageElement>('img:last-of-type')
    if (!hung || hung.naturalWidth === 0) throw new Error('No picture hangs yet')
    return hung
  }, patiently)

  fireEvent.click(picture)
  expect(document.querySelector('[data-lift] img')).toHaveProperty('src', picture.src)
  expect(screen.queryByRole('dialog', { name: 'Image viewer' })).toBeNull()
  await screen.findByRole('dialog', { name: 'Image viewer' }, patiently)
  await waitFor(() => expect(document.querySelector('[data-lift]')).toBeNull())
})

test('a link to the 1,500th picture shows it and its neighbours for three calls', async () => {
  let fileId = ''
  await renderRoute('/room/designwall/images', {
    prepare: async () => {
      fileId = String((await turn('pictureAt', { roomId: 'designwall', index: 1499 }))['fileId'])
      await turn('clearCalls')
    },
  })
  const { user } = await renderRoute(`/room/designwall/images/${fileId}`, { signIn })

  const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await viewer.findByText(/^1.?500 of 2.?400$/, {}, patiently)
  const previous = await viewer.findByRole('button', { name: 'Previous image' }, patiently)
  await waitFor(() => {
    expect(previous.getAttribute('aria-disabled') === 'true' || previous.hasAttribute('disabled')).toBe(false)
  }, patiently)
  await user.click(previous)
  await viewer.findByText(/^1.?499 of/)
  await user.click(viewer.getByRole('button', { name: 'Next image' }))
  await user.click(viewer.getByRole('button', { name: 'Next image' }))
  await viewer.findByText(/^1.?501 of/)
  expect(await callsOf('rooms.images')).toBeLessThanOrEqual(3)
})

test('says so when the address names no picture of the room, and keeps the wall', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images/nosuchfile', { signIn })
  const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await viewer.findByText('This picture is not here', {}, patiently)

  await user.click(viewer.getByRole('button', { name: 'Close' }))
  const wall = await findWall()
  expect((await wall.findAllByRole('link')).length).toBeGreaterThan(0)
})

test('arrow keys move between the pictures', async () => {
  await renderRoute('/room/fieldphotos/images', { signIn })
  const wall = await findWall()
  const [first] = await wall.findAllByRole('link', {}, patiently)
  first?.focus()

  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' })
  await waitFor(() => {
    expect(indexOfFocus()).toBe(1)
  })
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'PageDown' })
  await waitFor(() => {
    expect(indexOfFocus()).toBeGreaterThan(3)
  })
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Home' })
  await waitFor(() => {
    expect(indexOfFocus()).toBe(0)
  })
})

test('says what the server counts and the wall does not show', async () => {
  await renderRoute('/room/oddthings/images', { signIn })
  const wall = await findWall()
  await wall.findAllByRole('link', {}, patiently)
  const said = await screen.findByText(/^That is all of them: \d+ images\./)
  const shown = Number(/\d+/.exec(said.textContent)?.[0])
  expect(said).toHaveTextContent(/One more was uploaded, never sent, and has expired\.$/)
  await waitFor(() => {
    expect(screen.getByRole('link', { name: /^Images/ })).toHaveTextContent(`Images ${String(shown + 1)}`)
  })
})

test('a row that nobody can read keeps its place, says so, and can be neither opened nor selected', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images', {
    signIn,
    prepare: () => turn('fault', { route: '/api/v1/rooms.images', kind: 'wrongTypes' }),
  })
  const wall = await findWall()
  const [first] = await wall.findAllByRole('group', { name: /: Not readable$/ }, patiently)
  expect(first).toHaveAttribute('data-index', '1')
  expect(await screen.findByRole('link', { name: /^Images/ })).toHaveTextContent('Images 800')
  await turn('clearFaults')

  if (first === undefined) throw new Error('Every second row is spoiled')
  await user.click(first)
  expect(screen.queryByRole('dialog', { name: 'Image viewer' })).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  await screen.findByRole('group', { name: 'Selection' }, patiently)
  await user.keyboard('{Control>}a{/Control}')
  await waitFor(() => {
    expect(wall.getByRole('status')).toHaveTextContent('50 selected')
  })
})

test('what comes into a room that was emptied before the eyes of somebody hangs like in any other', async () => {
  await renderRoute('/room/emptyroom/images', { signIn })
  await screen.findByText('No images in this room', {}, patiently)
  const { file } = (await turn('addPicture', { roomId: 'emptyroom' })) as { file: { _id: string } }
  comeBackLater()
  const wall = await findWall()
  await wall.findByRole('link', {}, patiently)

  await turn('deletePicture', { id: file._id })
  comeBackLater()
  await screen.findByText('No images in this room', {}, patiently)
  await turn('addPicture', { roomId: 'emptyroom' })
  comeBackLater()
  expect(await (await findWall()).findAllByRole('link', {}, patiently)).toHaveLength(1)
})

test('says that a room has no images', async () => {
  await renderRoute('/room/emptyroom/images', { signIn })
  expect(await screen.findByText('No images in this room', {}, patiently)).toBeTruthy()
})

test('says why an encrypted room shows none', async () => {
  await renderRoute('/room/encrypted1/images', { signIn })
  expect(await screen.findByText('Pictures here are encrypted', {}, patiently)).toBeTruthy()
})

test('a server that fails gets a sentence and another try', async () => {
  const { user } = await renderRoute('/room/fieldphotos/images', {
    signIn,
    prepare: () => turn('fault', { route: 'rooms.images', kind: 'status', status: 500, times: 1 }),
  })
  await user.click(await screen.findByRole('button', { name: 'Try again' }, patiently))

  const wall = await findWall()
  expect((await wall.findAllByRole('link', {}, patiently)).length).toBeGreaterThan(0)
})

test('the timeline leads to a month by keys, for few calls', async () => {
  await renderRoute('/room/designwall/images', { signIn })
  const wall = await findWall()
  await wall.findAllByRole('link', {}, patiently)
  const timeline = await screen.findByRole('slider', { name: 'Timeline' }, patiently)
  await waitFor(() => {
    expect(Number(timeline.getAttribute('aria-valuemax'))).toBeGreaterThan(24)
  }, patiently)
  await turn('clearCalls')

  timeline.focus()
  fireEvent.keyDown(timeline, { key: 'PageDown' })
  await waitFor(() => {
    expect(timeline.getAttribute('aria-valuetext')).toMatch(/^November 2025|^October 2025/)
  }, patiently)
  await waitFor(() => {
    const titles = wall
      .getAllByRole('heading', { level: 2 })
      .map((heading) => heading.title || heading.textContent)
    expect(titles.join()).toMatch(/(Nov|Oct).* 2025/)
  }, patiently)
  expect(await callsOf('rooms.images')).toBeLessThanOrEqual(4)
})

test('jumps to a date that is on no page here', async () => {
  const { user } = await renderRoute('/room/designwall/images', { signIn })
  const wall = await findWall()
  await wall.findAllByRole('link', {}, patiently)
  await user.click(await screen.findByRole('button', { name: 'Jump to date' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Jump to date' }, patiently))

  fireEvent.change(dialog.getByLabelText('Date'), { target: { value: '2024-03-14' } })
  await user.click(dialog.getByRole('button', { name: 'Go' }))
  await waitFor(() => {
    const titles = wall
      .getAllByRole('heading', { level: 2 })
      .map((heading) => heading.title || heading.textContent)
    expect(titles.join()).toMatch(/Mar.* 2024|Feb.* 2024/)
  }, patiently)
  expect(screen.queryByRole('dialog', { name: 'Jump to date' })).toBeNull()
})

test('shows the oldest first, and keeps the order while a picture is open', async () => {
  const { user } = await renderRoute('/room/designwall/images?sort=oldest', { signIn })
  const wall = await findWall()
  const [first] = await wall.findAllByRole('link', {}, patiently)
  await waitFor(() => {
    expect(wall.getAllByRole('heading', { level: 2 })[0]?.textContent).toMatch(/202[0-4]/)
  }, patiently)
  expect(first?.getAttribute('href')).toMatch(/\?sort=oldest$/)

  await user.click(wall.getAllByRole('link')[1] ?? document.body)
  const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
  await viewer.findByText(/^2 of 2.?400$/, {}, patiently)
  await user.click(viewer.getByRole('button', { name: 'Close' }))
  expect(await screen.findByRole('button', { name: 'Sort: oldest first' }, patiently)).toBeTruthy()
})

test('the order is a choice that the address keeps', async () => {
  const { user } = await renderRoute('/room/designwall/images', { signIn })
  await findWall()
  await user.click(await screen.findByRole('button', { name: 'Sort: newest first' }, patiently))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Oldest first' }))
  await waitFor(() => {
    expect(screen.getByRole('region', { name: 'Images' }).querySelector('h2')?.textContent).toMatch(
      /202[0-4]/,
    )
  }, patiently)
  expect(screen.queryByRole('slider', { name: 'Timeline' })).toBeNull()
})

test('Tab comes into a wall whose first picture is missing', async () => {
  await renderRoute('/room/fieldphotos/images', {
    signIn,
    prepare: async () => {
      // What another test has seen would come from the browser's own cache.
      await cdp().send('Network.clearBrowserCache')
      await turn('fault', { route: '/file-upload', kind: 'status', status: 500 })
    },
  })
  const wall = await findWall()
  await waitFor(() => {
    const retries = wall.getAllByRole('button', { name: /^Try again/ })
    expect(retries.filter(({ tabIndex }) => tabIndex === 0).map((button) => button.dataset['index'])).toEqual(
      ['0'],
    )
  }, patiently)
  await turn('reset')
})
