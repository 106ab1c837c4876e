import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
// The app loads them when the wall is there; here that would take longer than a test waits.
import './ContactSheet.tsx'
import './Selecting.tsx'

const signIn = 'jonah.reyes'
const patiently = { timeout: 10_000 }

async function openWall(room = 'fieldphotos') {
  const { user } = await renderRoute(`/room/${room}/images`, { signIn })
  const wall = within(await screen.findByRole('region', { name: 'Images' }, patiently))
  await wall.findAllByRole('link', {}, patiently)
  return { user, wall }
}

function tileAt(position: number): HTMLElement {
  const tile = document.querySelector<HTMLElement>(`a[data-index="${String(position)}"]`)
  if (tile === null) throw new Error('No such tile hangs')
  return tile
}

const picked = () =>
  [
    ...document.querySelectorAll('[aria-label="Images"] [role="checkbox"][aria-checked="true"][data-index]'),
  ].map((tile) => Number(tile.getAttribute('data-index')))

const said = () => within(screen.getByRole('region', { name: 'Images' })).getByRole('status').textContent

test('while somebody selects, tiles are checkboxes of the same names and a click picks; then they are links again', async () => {
  const { user } = await openWall()
  const [name = ''] = tileAt(0).getAttribute('aria-label')?.split(',') ?? []
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  expect(tileAt(0)).toHaveRole('checkbox')
  expect(tileAt(0)).toHaveAccessibleName(expect.stringContaining(name))
  expect(tileAt(0)).not.toBeChecked()

  await user.click(tileAt(0))
  await user.click(tileAt(2))
  expect(picked()).toEqual([0, 2])
  expect(said()).toBe('2 selected')
  expect(screen.queryByRole('dialog', { name: 'Image viewer' })).toBeNull()

  await user.click(screen.getByRole('button', { name: 'End selection' }))
  expect(picked()).toEqual([])
  expect(said()).toBe('')
  expect(tileAt(0)).toHaveRole('link')
  expect(document.activeElement).toHaveAttribute('data-index')
})

test('the circle on a tile picks without a mode, and Shift with a click all in between', async () => {
  const { user } = await openWall()
  // Circles come a moment after the tiles.
  const circle = await waitFor(async () => {
    await user.hover(tileAt(0))
    await user.hover(tileAt(1))
    const shown = tileAt(1).querySelector('[data-pick]')
    if (shown === null) throw new Error('A tile under the pointer shows its circle')
    return shown
  })
  await user.click(circle)
  expect(picked()).toEqual([1])

  fireEvent.click(tileAt(4), { shiftKey: true })
  expect(picked()).toEqual([1, 2, 3, 4])
  fireEvent.click(tileAt(3), { shiftKey: true })
  expect(picked()).toEqual([1, 2, 3])
})

test('keys pick: Space, Shift with arrows, everything that is here; Enter still opens and Escape ends', async () => {
  const { user } = await openWall()
  act(() => {
    tileAt(1).focus()
  })
  await user.keyboard(' ')
  expect(picked()).toEqual([1])
  await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}')
  await waitFor(() => {
    expect(picked()).toEqual([1, 2, 3])
  })
  expect(document.activeElement).toBe(tileAt(3))
  await user.keyboard('{ArrowLeft}{ArrowLeft} ')
  expect(picked()).toEqual([2, 3])

  await user.keyboard('{Enter}')
  const viewer = await screen.findByRole('dialog', { name: 'Image viewer' }, patiently)
  await user.click(within(viewer).getByRole('button', { name: 'Close' }))
  await waitFor(() => {
    expect(picked()).toEqual([2, 3])
  })

  await user.keyboard('{Control>}a{/Control}')
  await waitFor(() => {
    expect(said()).toMatch(/^\d{2,} selected$/)
  })
  expect(await screen.findByText(/^All \d+ images loaded so far; the room has 800$/)).toBeVisible()
  await user.keyboard('{Escape}')
  expect(picked()).toEqual([])
})

test('the circle of a day picks the day, says when it is picked in part, and lets it go', async () => {
  const { user } = await openWall()
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  const [day] = screen.getAllByRole('checkbox', { name: /^Select \w+/ })
  if (day === undefined) throw new Error('Every day has a circle')
  await user.click(day)
  expect(day).toBeChecked()
  const count = picked().length
  expect(count).toBeGreaterThan(0)

  await user.click(tileAt(0))
  expect(day).toBePartiallyChecked()
  await user.click(day)
  expect(picked()).toHaveLength(count)
  await user.click(day)
  expect(picked()).toEqual([])
})

test('a long press begins on touch screens, and the click at its end opens nothing', async () => {
  await openWall()
  const touch = { pointerType: 'touch', isPrimary: true, bubbles: true, clientX: 5, clientY: 5 }
  tileAt(0).dispatchEvent(new PointerEvent('pointerdown', touch))
  await waitFor(() => {
    expect(picked()).toEqual([0])
  })
  tileAt(0).dispatchEvent(new PointerEvent('pointerup', touch))
  fireEvent.click(tileAt(0))
  expect(picked()).toEqual([0])
  expect(screen.queryByRole('dialog', { name: 'Image viewer' })).toBeNull()

  fireEvent.click(tileAt(1))
  expect(picked()).toEqual([0, 1])
})

test('what is picked outlasts new pictures and a look at the conversation, and is one picture wherever it hangs', async () => {
  const { user } = await openWall()
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  const href = tileAt(1).getAttribute('href')
  await user.click(tileAt(1))
  await turn('addPicture', { roomId: 'fieldphotos' })

  await user.click(screen.getByRole('link', { name: /^Messages/ }))
  await screen.findByRole('feed', { name: 'Messages' }, patiently)
  await user.click(screen.getByRole('link', { name: /^Images/ }))
  await waitFor(() => {
    expect(picked()).toHaveLength(1)
  }, patiently)
  const tile = document.querySelector('[aria-label="Images"] a[aria-checked="true"]')
  expect(tile?.getAttribute('href')).toBe(href)
})

test('copies the links of what is picked, one a line, in the order of the wall', async () => {
  const { user } = await openWall()
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  await user.click(tileAt(2))
  await user.click(tileAt(0))
  const addresses = [tileAt(0), tileAt(2)].map(
    (tile) => `${location.origin}${tile.getAttribute('href') ?? ''}`,
  )
  await user.click(screen.getByRole('button', { name: 'Copy links' }))

  expect(await screen.findByText('2 links copied')).toBeVisible()
  expect(write).toHaveBeenLastCalledWith(addresses.join('\n'))
})

test('prints a contact sheet once all of its pictures are there', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue()
  const { user } = await openWall('jonahleo')
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  await user.keyboard('{Control>}a{/Control}')
  await user.click(screen.getByRole('button', { name: 'Contact sheet' }))
  await waitFor(() => {
    expect(print).toHaveBeenCalledOnce()
  }, patiently)

  const sheet = document.querySelector('body > section')
  const names = [0, 1, 2].map((position) => tileAt(position).getAttribute('aria-label')?.split(',')[0])
  expect([...(sheet?.querySelectorAll('b') ?? [])].map((name) => name.textContent)).toEqual(names)
  const pictures = [...(sheet?.querySelectorAll('img') ?? [])]
  expect(pictures.map(({ naturalWidth }) => naturalWidth > 0)).toEqual([true, true, true])

  window.dispatchEvent(new Event('afterprint'))
  await waitFor(() => {
    expect(document.querySelector('body > section')).toBeNull()
  })
})
