import '#styles/index.css'

import { render, screen, waitFor } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'

import { createMediaLoader, type FetchFile } from '#media/createMediaLoader.ts'
import { createObjectUrlCache } from '#media/createObjectUrlCache.ts'
import { createPictureIndex } from '#media/createPictureIndex.ts'
import { MediaContext } from '#media/MediaContext.ts'

import { ImageViewer } from './ImageViewer.tsx'
import type { Slide } from './Slide.ts'

const COUNT = 32
const LARGE = { width: 2016, height: 1344 }
const SMALL = { width: 240, height: 160 }
// What no thumbnail has.
const MANY_PIXELS = 480 * 360 * 2

const slides = Array.from({ length: COUNT }, (_, index): Slide => ({
  file: { id: `file${String(index)}`, name: 'picture.png' },
  name: `picture-${String(index)}`,
  type: 'image/png',
  dimensions: LARGE,
  thumbnail: { id: `thumb${String(index)}`, name: 'thumb.png' },
}))

async function draw({ width, height }: { width: number; height: number }): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height)
  return canvas.convertToBlob()
}

function Walk() {
  const [index, setIndex] = useState(0)
  return (
    <ImageViewer
      slide={slides[index]}
      position={{ index, total: COUNT }}
      previous={slides[index - 1]}
      next={slides[index + 1]}
      neighbours={slides.slice(Math.max(0, index - 12), index + 13)}
      onPrevious={() => setIndex(index - 1)}
      onNext={() => setIndex(index + 1)}
      onSelect={() => undefined}
      onClose={() => undefined}
      link="https://vitrine.example/room/r/images/file"
    />
  )
}

/** Pictures whose pixels are in memory: canvases that were painted, and elements that show more than a thumbnail. */
function largeOnes(): Element[] {
  const canvases = [...document.querySelectorAll('canvas')].filter(
    ({ width, height }) => width * height > MANY_PIXELS,
  )
  const elements = [...document.images].filter(
    ({ naturalWidth, naturalHeight }) => naturalWidth * naturalHeight > MANY_PIXELS,
  )
  return [...canvases, ...elements]
}

async function openViewer() {
  await page.viewport(1280, 800)
  const [large, small] = await Promise.all([draw(LARGE), draw(SMALL)])
  // A megabyte each, most of which no decoder reads.
  const padded = new Blob([large, new Uint8Array(1_000_000)], { type: 'image/png' })
  const live = new Map<string, number>()
  const maxBytes = 8_000_000
  const cache = createObjectUrlCache({
    maxBytes,
    create(blob) {
      const url = URL.createObjectURL(blob)
      live.set(url, blob.size)
      return url
    },
    revoke(url) {
      live.delete(url)
      URL.revokeObjectURL(url)
    },
  })
  const fetchFile: FetchFile = ({ id }) =>
    Promise.resolve(new Response(id.startsWith('thumb') ? small : padded))
  const services = { loader: createMediaLoader({ fetchFile, cache }), pictures: createPictureIndex() }
  const { unmount } = render(
    <MediaContext value={services}>
      <MemoryRouter>
        <Walk />
      </MemoryRouter>
    </MediaContext>,
  )
  const sum = () => [...live.values()].reduce((bytes, size) => bytes + size, 0)
  return { cache, live, sum, maxBytes, pictureBytes: padded.size, unmount }
}

/** The picture and its neighbours, ready to be stepped to. */
async function stageIsPainted(index: number) {
  await waitFor(
    () => {
      expect(
        screen.getByRole('img', { name: `picture-${String(index)}` }).querySelector('canvas'),
      ).not.toBeNull()
      expect(largeOnes()).toHaveLength(index === 0 ? 2 : 3)
    },
    { timeout: 10_000 },
  )
}

async function lookClosely(user: UserEvent) {
  await user.keyboard('+++')
  await waitFor(() => expect(document.querySelector('dialog img[data-shown]')).not.toBeNull(), {
    timeout: 10_000,
  })
  await user.keyboard('0')
}

test('whoever walks thirty pictures, and looks closely at some, never has more than three decoded', async () => {
  const user = userEvent.setup()
  const { cache, live, sum, maxBytes, pictureBytes, unmount } = await openViewer()
  const most: number[] = []
  const watching = setInterval(() => most.push(largeOnes().length), 5)
  onTestFinished(() => {
    clearInterval(watching)
  })

  for (let index = 0; index < 30; index += 1) {
    await stageIsPainted(index)
    if (index % 6 === 3) await lookClosely(user)
    expect(sum()).toBe(cache.byteCount())
    // The picture, its neighbours and the one that is fetched ahead are held, whatever else there is no room for.
    expect(sum()).toBeLessThanOrEqual(maxBytes + 4 * pictureBytes)
    await user.keyboard('{ArrowRight}')
  }
  expect(Math.max(...most)).toBe(3)
  expect(Math.max(...most)).toBeLessThanOrEqual(3)

  unmount()
  expect(sum()).toBeLessThanOrEqual(maxBytes)
  cache.clear()
  expect(live.size).toBe(0)
}, 60_000)
