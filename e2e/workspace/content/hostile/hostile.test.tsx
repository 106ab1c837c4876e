import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { loadFormulas } from '#messages/markup/math/formulas.ts'

import { HostileFeed, parseRow, SERVER } from './HostileFeed.tsx'
import { hostileMessages } from './messages.ts'
import { violations } from './violations.ts'

afterEach(cleanup)

test('a room of nothing but hostile messages is a room', async () => {
  await loadFormulas()
  const [ran, failed] = [vi.fn<() => void>(), vi.fn<(...words: unknown[]) => void>()]
  vi.stubGlobal('alert', ran)
  const broken = vi.spyOn(console, 'error').mockImplementation(failed)
  const messages = hostileMessages().flatMap(({ message }) => parseRow(message) ?? [])
  performance.clearResourceTimings()

  const { container } = render(<HostileFeed messages={messages} />)
  // What would run or load by itself has had its chance.
  await new Promise((resolve) => {
    setTimeout(resolve, 500)
  })
  expect(failed.mock.calls.map((words) => words.join(' ').slice(0, 1_000))).toEqual([])
  const shown = Array.from(container.querySelectorAll('article'), (article) => article.textContent)
  expect(shown.length).toBeGreaterThan(300)
  expect(shown.filter((text) => text.includes('This message cannot be shown here.'))).toEqual([])
  expect(ran).not.toHaveBeenCalled()
  expect(violations(container.innerHTML, SERVER)).toEqual([])
  const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)
  expect(asked.filter((origin) => origin !== location.origin)).toEqual([])
  broken.mockRestore()
  vi.unstubAllGlobals()
}, 60_000)
