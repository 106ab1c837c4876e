import { afterEach, expect, test, vi } from 'vitest'

import { parseAppearance } from './appearance.ts'

const KEY = 'vitrine:appearance'
const ATTRIBUTES = ['theme', 'density', 'contrast'] as const

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.removeItem(KEY)
  for (const name of ATTRIBUTES) delete document.documentElement.dataset[name]
})

/** What stands in the page after the script that runs before the first paint. */
async function shownAtFirst() {
  const script = document.createElement('script')
  const failed = vi.fn<(event: ErrorEvent) => void>()
  window.addEventListener('error', failed)
  await new Promise((resolve) => {
    script.addEventListener('load', resolve)
    script.src = `/appearance.js?${String(Math.random())}`
    document.head.append(script)
  })
  window.removeEventListener('error', failed)
  script.remove()
  expect(failed).not.toHaveBeenCalled()
  const { theme, density, contrast } = document.documentElement.dataset
  return { theme: theme ?? 'system', density: density ?? 'comfortable', contrast: contrast ?? 'system' }
}

test.each([
  '{"theme":"dark","density":"compact","contrast":"more"}',
  '{"theme":"light","density":"comfortable","contrast":"normal"}',
  '{"theme":"system","contrast":"system"}',
  '{"theme":"pink","density":7,"contrast":null}',
  '["dark"]',
  '"dark"',
  'null',
  '{',
  '',
])('the first paint of %j is what the app shows', async (stored) => {
  localStorage.setItem(KEY, stored)

  expect(await shownAtFirst()).toEqual(parseAppearance(stored))
})

test('the first paint without anything stored follows the system', async () => {
  expect(await shownAtFirst()).toEqual(parseAppearance(undefined))
})

test('refused storage breaks nothing', async () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('Blocked', 'SecurityError')
  })

  expect(await shownAtFirst()).toEqual(parseAppearance(undefined))
})
