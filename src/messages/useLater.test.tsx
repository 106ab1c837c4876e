import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { useLater } from './useLater.ts'

afterEach(cleanup)

function setUp(first: string | undefined) {
  let value = first
  const { promise, resolve } = Promise.withResolvers<void>()
  const know = () => value
  const load = () => promise
  function Text() {
    const [known, place] = useLater(know, load)
    return (
      <div style={{ blockSize: 4_000 }}>
        <p ref={place}>{known ?? 'typed'}</p>
      </div>
    )
  }
  render(<Text />)
  return async (later: string) => {
    value = later
    await act(async () => {
      resolve()
      await promise
    })
  }
}

test('what is known is shown at once', () => {
  setUp('meant')
  expect(screen.getByText('meant')).toBeTruthy()
})

test('what becomes known later waits until nobody looks', async () => {
  const learn = setUp(undefined)
  await learn('meant')
  expect(screen.getByText('typed')).toBeTruthy()

  scrollTo(0, 2_000)
  expect(await screen.findByText('meant')).toBeTruthy()
})
