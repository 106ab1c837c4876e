import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'
import { comeBackLater } from '#app/comeBackLater.ts'
import { countOf } from './countOf.ts'
// The app loads it when the wall is there; here that would take longer than a test waits.
import './Selecting.tsx'

const patiently = { timeout: 15_000 }

function wall() {
  return within(screen.getByRole('region', { name: 'Images' }))
}

function tileAt(position: number): HTMLElement {
  const tile = document.querySelector<HTMLElement>(`a[data-index="${String(position)}"]`)
  if (tile === null) throw new Error('No such tile hangs')
  return tile
}

const picked = () =>
  [...document.querySelectorAll('[role="checkbox"][aria-checked="true"][data-index]')].map((tile) =>
    Number(tile.getAttribute('data-index')),
  )

/** What moved in the window by itself; pictures shrink into their frames when they are picked. */
function observeShifts() {
  const shifts: string[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { sources = [] } of list.getEntries() as LayoutShift[])
      for (const { node } of sources) if (node?.nodeName !== 'IMG') shifts.push(node?.textContent ?? '')
  })
  observer.observe({ type: 'layout-shift' })
  onTestFinished(() => {
    observer.disconnect()
  })
  return shifts
}

interface LayoutShift extends PerformanceEntry {
  sources?: readonly { node: Node | null }[]
}

test('a picture found deleted drops out of the selection and its day, moves nothing, and cannot be picked', async () => {
  const roomId = 'fieldphotos'
  const { user } = await renderRoute(`/room/${roomId}/images`, { signIn: 'jonah.reyes' })
  await screen.findByRole('region', { name: 'Images' }, patiently)
  await wall().findAllByRole('link', {}, patiently)
  await user.click(await screen.findByRole('button', { name: 'Select images' }))
  const [day] = wall().getAllByRole('checkbox', { name: /^Select \w+/ })
  if (day === undefined) throw new Error('Every day has a circle')
  await user.click(day)
  const ofDay = picked().length
  expect(ofDay).toBeGreaterThan(1)
  const heading = day.parentElement
  expect(heading).toHaveTextContent(countOf(ofDay))
  const circleAt = day.getBoundingClientRect().x
  const shifts = observeShifts()

  const { fileId } = await turn('pictureAt', { roomId, index: 1 })
  await turn('deletePicture', { id: fileId })
  comeBackLater()
  const deleted = await wall().findByRole('group', { name: /: Deleted$/ }, patiently)
  const others = Array.from({ length: ofDay }, (_, position) => position).filter((one) => one !== 1)
  await waitFor(() => {
    expect(picked()).toEqual(others)
  })
  expect(wall().getByRole('status')).toHaveTextContent(`${String(ofDay - 1)} selected`)
  await waitFor(() => {
    expect(heading).toHaveTextContent(countOf(ofDay - 1))
  })
  expect(day).toBeChecked()
  expect(day.getBoundingClientRect().x).toBe(circleAt)

  await user.click(deleted)
  deleted.focus()
  await user.keyboard(' ')
  expect(picked()).toEqual(others)
  await user.click(day)
  expect(picked()).toEqual([])
  await user.click(tileAt(0))
  fireEvent.click(tileAt(2), { shiftKey: true })
  expect(picked()).toEqual([0, 2])
  expect(shifts).toEqual([])

  // Now somebody moves things themselves: the count has another width.
  await user.keyboard('{Control>}a{/Control}')
  expect(wall().getByRole('status')).toHaveTextContent('99 selected')
})
