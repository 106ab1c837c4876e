import { fireEvent, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

import { useOnFocusedGone } from './useOnFocusedGone.ts'

const around = { startIndex: 9, endIndex: 14 }
const beyond = { startIndex: 40, endIndex: 45 }

function openAt(index: number) {
  const onGone = vi.fn<() => void>()
  const { rerender } = renderHook((range) => useOnFocusedGone({ range }, { key: 'm1', index }, onGone), {
    initialProps: around,
  })
  return { onGone, show: rerender }
}

test('a list that finds its place by itself leaves the message in focus', () => {
  const { onGone, show } = openAt(13)

  show(beyond)
  show(around)
  show(beyond)
  expect(onGone).not.toHaveBeenCalled()
})

test.each(['wheel', 'touchMove', 'pointerDown', 'keyDown'] as const)(
  'whoever scrolls away, by %s, leaves it, once',
  (act) => {
    const { onGone, show } = openAt(13)

    fireEvent[act](document.body)
    expect(onGone).not.toHaveBeenCalled()
    show(beyond)
    show({ startIndex: 60, endIndex: 66 })
    expect(onGone).toHaveBeenCalledOnce()
  },
)

test('a message that was never in sight is not left', () => {
  const { onGone, show } = openAt(70)

  fireEvent.wheel(document.body)
  show(beyond)
  expect(onGone).not.toHaveBeenCalled()
})
