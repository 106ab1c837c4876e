import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { lazyPart } from './lazyPart.tsx'
import { ToastProvider } from './Toast.tsx'

/** Code that does not arrive until `arrive` is called. */
function createNetwork() {
  let isUp = false
  return {
    arrive() {
      isUp = true
      window.dispatchEvent(new Event('online'))
    },
    load: () => (isUp ? Promise.resolve(Legend) : Promise.reject(new TypeError('Failed to fetch'))),
  }
}

function Legend({ name }: { name: string }) {
  return <p>Legend of {name}</p>
}

test('what is on screen stays when a part of it does not arrive, and the part comes with the network', async () => {
  const network = createNetwork()
  const Part = lazyPart(network.load)
  render(
    <ToastProvider>
      <p>The wall</p>
      <Part name="the wall" />
    </ToastProvider>,
  )
  await new Promise(requestAnimationFrame)
  expect(screen.getByText('The wall')).toBeVisible()
  expect(screen.queryByText(/did not arrive/)).toBeNull()

  network.arrive()
  expect(await screen.findByText('Legend of the wall')).toBeVisible()
})

test('whoever asked for the part is told that it did not arrive', async () => {
  const network = createNetwork()
  const Part = lazyPart(network.load, { isAsked: true })
  render(
    <ToastProvider>
      <Part name="the wall" />
    </ToastProvider>,
  )
  expect(await screen.findByText(/did not arrive/)).toBeVisible()

  network.arrive()
  expect(await screen.findByText('Legend of the wall')).toBeVisible()
})

test('a part that has come is there at once the next time', async () => {
  const network = createNetwork()
  network.arrive()
  const Part = lazyPart(network.load)
  const { unmount } = render(<Part name="one" />)
  await screen.findByText('Legend of one')
  unmount()
  render(<Part name="two" />)
  expect(screen.getByText('Legend of two')).toBeVisible()
})
