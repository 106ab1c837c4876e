import { beforeEach, expect, test, vi } from 'vitest'

const lift = vi.fn<(tile: Element, dimensions: unknown, open: () => void) => void>()
vi.mock('./GalleryViewer.tsx', () => ({ GalleryViewer: () => null, lift }))

beforeEach(() => {
  vi.resetModules()
  lift.mockReset()
})

test('opens at once while the code of the viewer is not here', async () => {
  const { openFrom } = await import('./viewerAhead.ts')
  const open = vi.fn<() => void>()
  openFrom({} as Element, undefined, open)
  expect(open).toHaveBeenCalledOnce()
  expect(lift).not.toHaveBeenCalled()
})

test('lifts the picture first once it is', async () => {
  const { loadViewer, openFrom } = await import('./viewerAhead.ts')
  await loadViewer()
  const open = vi.fn<() => void>()
  openFrom({} as Element, undefined, open)
  expect(lift).toHaveBeenCalledOnce()
  expect(open).not.toHaveBeenCalled()
  lift.mock.lastCall?.[2]()
  expect(open).toHaveBeenCalledOnce()
})
