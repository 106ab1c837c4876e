import { fireEvent } from '@testing-library/react'
import { onTestFinished, vi } from 'vitest'

/** For tests: a minute later, somebody comes back to the tab, and rooms are counted. */
export function comeBackLater(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  fireEvent(document, new Event('visibilitychange', { bubbles: true }))
}
