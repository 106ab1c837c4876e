import '#styles/index.css'

import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'

import { createMediaLoader } from '#media/createMediaLoader.ts'
import { createPictureIndex } from '#media/createPictureIndex.ts'
import { MediaContext } from '#media/MediaContext.ts'

import { ImageViewer } from './ImageViewer.tsx'
import { lift } from './lift.ts'

const dimensions = { width: 4032, height: 2688 }
const name = 'dusk.jpg'
const slide = { file: { id: 'dusk', name }, name, type: 'image/jpeg', dimensions }
const ignore = () => undefined
const never = () => new Promise<Response>(ignore)

let tile: HTMLAnchorElement
let hung: HTMLImageElement

beforeEach(async () => {
  await page.viewport(1280, 800)
  const canvas = new OffscreenCanvas(480, 320)
  canvas.getContext('2d')?.fillRect(0, 0, 480, 320)
  hung = new Image(150, 100)
  hung.src = URL.createObjectURL(await canvas.convertToBlob())
  await hung.decode()
  tile = document.createElement('a')
  tile.href = '#'
  tile.style.display = 'inline-block'
  tile.append(hung)
  document.body.append(tile)
})

afterEach(async () => {
  vi.restoreAllMocks()
  cleanup()
  tile.remove()
  await vi.waitUntil(() => lifted() === null)
})

const lifted = () => document.querySelector<HTMLElement>('[data-lift] img')
const nextFrame = () => new Promise(requestAnimationFrame)

function openViewer() {
  const services = {
    loader: createMediaLoader({ fetchFile: never }),
    pictures: createPictureIndex(),
  }
  return render(
    <MediaContext value={services}>
      <MemoryRouter>
        <ImageViewer
          slide={slide}
          position={undefined}
          previous={undefined}
          next={undefined}
          neighbours={[slide]}
          onPrevious={ignore}
          onNext={ignore}
          onSelect={ignore}
          onClose={ignore}
          link="https://vitrine.example/"
          findHome={() => tile}
        />
      </MemoryRouter>
    </MediaContext>,
  )
}

/** Where a flight has its picture after so many ms. */
function boxAt(flight: Animation, ms: number) {
  const { startTime, effect } = flight
  flight.pause()
  flight.currentTime = ms
  const box = effect instanceof KeyframeEffect ? effect.target?.getBoundingClientRect() : undefined
  flight.startTime = startTime
  return [box?.x, box?.y, box?.width, box?.height].map((px) => Math.round(px ?? NaN))
}

/** The flights that began so far. */
function watchFlights() {
  const animate = vi.spyOn(Element.prototype, 'animate')
  return () =>
    animate.mock.results.flatMap(({ value }) => {
      const flight = value as Animation
      const frames = flight.effect instanceof KeyframeEffect ? flight.effect.getKeyframes() : []
      return frames.some(({ translate }) => translate !== undefined) ? [flight] : []
    })
}

function isGround({ effect }: Animation): boolean {
  return effect instanceof KeyframeEffect && effect.pseudoElement === '::before'
}

test('the frame after the click shows the picture on its way, where it hung before', async () => {
  const open = vi.fn<() => void>()
  const flights = watchFlights()
  const { left, width } = hung.getBoundingClientRect()
  lift(tile, dimensions, open)
  expect(open).not.toHaveBeenCalled()
  expect(hung).not.toBeVisible()
  await nextFrame()
  expect(lifted()).toHaveProperty('src', hung.currentSrc)
  expect(lifted()).toHaveProperty('complete', true)
  const [flight] = flights()
  const [x, , across] = flight ? boxAt(flight, 0) : []
  expect([x, across]).toEqual([left, width].map(Math.round))
  await waitFor(() => expect(open).toHaveBeenCalledOnce())
})

test.each([
  [1280, 800],
  [360, 740],
])(
  'at %i by %i the viewer goes on where the lifted picture is, and leaves nothing of it',
  async (...size) => {
    await page.viewport(...size)
    const flights = watchFlights()
    const moments = [0, 100, 200, 300]
    let before: number[][] = []
    const grounds: number[] = []
    let dawns: Animation[] = []
    lift(tile, dimensions, () => {
      const layer = document.querySelector('[data-lift]')
      const [flight] = flights()
      if (flight) before = moments.map((ms) => boxAt(flight, ms))
      if (layer?.firstElementChild) grounds.push(Number(getComputedStyle(layer.firstElementChild).opacity))
      openViewer()
      const frame = screen.getByRole('dialog', { name: 'Image viewer' }).firstElementChild
      if (frame) grounds.push(Number(getComputedStyle(frame, '::before').opacity))
      dawns = (frame?.getAnimations({ subtree: true }) ?? []).filter(isGround)
      expect(layer?.isConnected).toBe(false)
    })
    await screen.findByRole('dialog', { name: 'Image viewer' })
    expect(lifted()).toBeNull()

    expect(flights()).toHaveLength(2)
    const [first, second] = flights()
    expect(second?.startTime).toBe(first?.startTime)
    const after = second ? moments.map((ms) => boxAt(second, ms)) : []
    for (const [index, box] of after.entries()) {
      for (const [side, px] of box.entries())
        expect(Math.abs(px - (before[index]?.[side] ?? NaN))).toBeLessThan(2)
    }
    const [lighter = NaN, darker = NaN] = grounds
    expect(darker).toBeGreaterThanOrEqual(lighter)
    // It may have become dark meanwhile.
    for (const { startTime } of dawns) expect(startTime).toBe(first?.startTime)
    await waitFor(() => expect(hung).toBeVisible())
  },
)

test('a second click opens nothing', async () => {
  const open = vi.fn<() => void>()
  const second = vi.fn<() => void>()
  lift(tile, dimensions, open)
  lift(tile, dimensions, second)
  await waitFor(() => expect(open).toHaveBeenCalledOnce())
  expect(document.querySelectorAll('[data-lift]')).toHaveLength(1)
  expect(second).not.toHaveBeenCalled()
})

test.each([
  [
    'Back is pressed',
    () => {
      window.dispatchEvent(new PopStateEvent('popstate'))
    },
  ],
  [
    'the wall goes',
    () => {
      tile.remove()
    },
  ],
])('nothing opens and nothing stays when %s in between', async (_title, interrupt) => {
  const open = vi.fn<() => void>()
  lift(tile, dimensions, open)
  interrupt()
  await waitFor(() => expect(document.querySelector('[data-lift]')).toBeNull())
  await nextFrame()
  await nextFrame()
  expect(open).not.toHaveBeenCalled()
  expect(hung.style.visibility).toBe('')
})

test.each([
  [
    'Back is pressed',
    () => {
      window.dispatchEvent(new PopStateEvent('popstate'))
    },
  ],
  [
    'the wall goes',
    () => {
      tile.remove()
    },
  ],
])('nothing stays when %s after it was asked to open', async (_title, interrupt) => {
  const { setTimeout: later } = window
  // Not for want of a viewer.
  vi.spyOn(window, 'setTimeout').mockImplementation(((run: () => void, ms: number) =>
    ms === 1000 ? 0 : later(run, ms)) as typeof setTimeout)
  const open = vi.fn<() => void>(interrupt)
  lift(tile, dimensions, open)
  await waitFor(() => expect(open).toHaveBeenCalledOnce())
  await waitFor(() => expect(document.querySelector('[data-lift]')).toBeNull())
  expect(hung.style.visibility).toBe('')
})

test('nothing stays when no viewer comes', async () => {
  const open = vi.fn<() => void>()
  lift(tile, dimensions, open)
  await waitFor(() => expect(open).toHaveBeenCalledOnce())
  await waitFor(() => expect(lifted()).toBeNull())
  expect(hung).toBeVisible()
})

test('opens in a page that paints no frames', async () => {
  vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
  const open = vi.fn<() => void>()
  lift(tile, dimensions, open)
  await vi.waitFor(() => {
    expect(open).toHaveBeenCalledOnce()
  })
})

test('where motion is unwelcome nothing is lifted', () => {
  const { matchMedia } = window
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    matchMedia(query.includes('reduced-motion') ? 'all' : query),
  )
  const open = vi.fn<() => void>()
  lift(tile, dimensions, open)
  expect(open).toHaveBeenCalledOnce()
  expect(document.querySelector('[data-lift]')).toBeNull()
  expect(hung).toBeVisible()
})

test('a tile without a picture opens at once', () => {
  hung.remove()
  const open = vi.fn<() => void>()
  lift(tile, dimensions, open)
  expect(open).toHaveBeenCalledOnce()
  expect(document.querySelector('[data-lift]')).toBeNull()
})
