import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { comeBackLater } from '#app/comeBackLater.ts'
import { renderRoute, turn } from '#app/renderRoute.tsx'

const signIn = 'jonah.reyes'
const patiently = { timeout: 15_000 }

async function openWall(path = '/room/fieldphotos/images') {
  await renderRoute(path, { signIn })
  const wall = within(await screen.findByRole('region', { name: 'Images' }, patiently))
  await wall.findAllByRole('link', {}, patiently)
  // A wall is found as it was left, by another test.
  window.scrollTo({ top: 0 })
  return wall
}

async function pictureAt(index: number): Promise<string> {
  return String((await turn('pictureAt', { roomId: 'fieldphotos', index }))['fileId'])
}

const tileOf = (fileId: string) => document.querySelector<HTMLElement>(`a[href*="/images/${fileId}"]`)

/** Where everything that is seen stands in the window. */
function placesSeen(): Map<string, string> {
  const links = [...document.querySelectorAll('section a[data-index]')]
  return new Map(
    links.flatMap((link): [string, string][] => {
      const { x, y, width, height, bottom } = link.getBoundingClientRect()
      return bottom < 0 || y > window.innerHeight
        ? []
        : [[link.getAttribute('href') ?? '', [x, y, width, height].join()]]
    }),
  )
}

async function findImageCount(count: string) {
  await waitFor(async () => {
    expect((await screen.findByRole('link', { name: /^Images/ })).textContent).toContain(count)
  }, patiently)
}

test('a picture deleted before the eyes of somebody goes, and nothing else moves', async () => {
  const wall = await openWall()
  const fileId = await pictureAt(1)
  await waitFor(() => {
    expect(tileOf(fileId)).not.toBeNull()
  }, patiently)
  const before = placesSeen()
  expect(before.size).toBeGreaterThan(2)
  await turn('deletePicture', { id: fileId })
  comeBackLater()

  await wall.findByRole('group', { name: /: Deleted$/ }, patiently)
  expect(tileOf(fileId)).toBeNull()
  before.delete(`/room/fieldphotos/images/${fileId}`)
  expect(placesSeen()).toEqual(before)
  await findImageCount('799')
  const indices = new Map<string, number>()
  for (let index = 0; index < 60; index += 1) {
    indices.set(`/room/fieldphotos/images/${await pictureAt(index)}`, index)
  }

  window.scrollTo({ top: 4000 })
  // Its place is closed once those below it count without it.
  await waitFor(() => {
    const [href] = placesSeen().keys()
    expect(indices.get(href ?? '')).toBe(
      Number(document.querySelector(`a[href="${href ?? ''}"]`)?.getAttribute('data-index')),
    )
  }, patiently)
  window.scrollTo({ top: 0 })
  const next = await pictureAt(1)
  await waitFor(() => {
    expect(tileOf(next)).toHaveAttribute('data-index', '1')
  }, patiently)
  expect(wall.queryByRole('group', { name: /: Deleted$/ })).toBeNull()
})

test('a picture deleted above leaves without a trace, and without a move', async () => {
  await openWall()
  const fileId = await pictureAt(2)
  window.scrollTo({ top: 5000 })
  await waitFor(() => {
    expect(tileOf(fileId)).toBeNull()
    expect(placesSeen().size).toBeGreaterThan(2)
  }, patiently)
  const seen = await settledPlaces()
  await turn('deletePicture', { id: fileId })
  await turn('clearCalls')
  comeBackLater()

  await findImageCount('799')
  expect(await settledPlaces()).toEqual(seen)
  const { calls } = (await turn('calls')) as { calls: { path: string }[] }
  expect(calls.filter(({ path }) => path.endsWith('rooms.images')).length).toBeLessThanOrEqual(5)
})

test('the focus stays with a picture found deleted, and goes to its neighbour when the place closes', async () => {
  await openWall()
  const [fileId, next] = [await pictureAt(1), await pictureAt(2)]
  await waitFor(() => {
    expect(tileOf(fileId)).not.toBeNull()
  }, patiently)
  tileOf(fileId)?.focus()
  await turn('deletePicture', { id: fileId })
  comeBackLater()
  await waitFor(() => {
    expect(document.activeElement).toHaveAccessibleName(expect.stringMatching(/: Deleted$/))
  }, patiently)

  window.scrollTo({ top: 4000 })
  await waitFor(() => {
    expect(document.activeElement).toHaveAttribute('href', expect.stringContaining(next))
  }, patiently)
  expect(window.scrollY).toBeGreaterThan(3000)
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await waitFor(() => {
    expect(tileOf(next)).toBeNull()
  }, patiently)
})

/** Once two looks in a row see the same. */
async function settledPlaces() {
  let last = placesSeen()
  await waitFor(() => {
    const before = last
    last = placesSeen()
    expect(last).toEqual(before)
  }, patiently)
  return last
}
