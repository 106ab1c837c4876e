import '#styles/index.css'

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { page } from 'vitest/browser'

import { createMediaLoader, type FetchFile } from '#media/createMediaLoader.ts'
import { createPictureIndex } from '#media/createPictureIndex.ts'
import { MediaContext } from '#media/MediaContext.ts'
import { FileRedirectedError, NoAccessError, RequestError, ServerError } from '#rocketchat/errors.ts'

import { ImageViewer, type ImageViewerProps } from './ImageViewer.tsx'
import type { Slide } from './Slide.ts'

const slides = Array.from({ length: 5 }, (_, index): Slide => ({
  file: { id: `file${String(index)}`, name: `picture-${String(index)}.png` },
  name: `picture-${String(index)}.png`,
  type: 'image/png',
  size: 3_400_000,
  dimensions: { width: 4032, height: 2688 },
  caption: index === 1 ? 'First night with the warm mode.' : undefined,
  author: 'Priya Raman',
  takenAt: Date.UTC(2026, 10, 19, 12),
}))

const NEVER = { signal: new AbortController().signal }

async function drawnSized(width: number, height: number, hue = 0): Promise<Response> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = `hsl(${String(hue)} 50% 50%)`
    context.fillRect(0, 0, width, height)
  }
  return new Response(await canvas.convertToBlob())
}

const drawn: FetchFile = ({ id }) => drawnSized(403, 269, Number(id.slice(4)) * 70)
const drawnLarge = () => drawnSized(4032, 2688)

const respond = (body: BodyInit) => Promise.resolve(new Response(body))

/** The start of a JPEG from a camera of that name, which is all that its details need. */
function withExif(model: string): number[] {
  const text = [...new TextEncoder().encode(`${model}\0`)]
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const tag = [0, 1, 0x01, 0x10, 0, 2, 0, 0, 0, text.length, 0, 0, 0, 26]
  const tiff = [...header, ...tag, 0, 0, 0, 0, ...text]
  const body = [...new TextEncoder().encode('Exif'), 0, 0, ...tiff]
  return [0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, 0xff, 0xda, 0, 2]
}

// One pixel, first black, then white, for ever.
const TWO_FRAMES = Uint8Array.from(
  atob(
    'R0lGODlhAQABAPAAAAAAAP///yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAAQABAAACAkQBACH5BAAKAAAALAAAAAABAAEAAAICTAEAOw==',
  ),
  (letter) => letter.charCodeAt(0),
)

interface WalkProps extends Partial<ImageViewerProps> {
  start?: number
}

function Walk({ start = 1, ...props }: WalkProps) {
  const [index, setIndex] = useState(start)
  return (
    <ImageViewer
      slide={slides[index]}
      position={{ index, total: 348 }}
      previous={slides[index - 1]}
      next={slides[index + 1]}
      neighbours={slides}
      onPrevious={() => {
        setIndex(index - 1)
      }}
      onNext={() => {
        setIndex(index + 1)
      }}
      onSelect={(id) => {
        setIndex(slides.findIndex(({ file }) => file.id === id))
      }}
      onClose={() => undefined}
      link="https://vitrine.example/room/r/images/file1"
      {...props}
    />
  )
}

function open(props: WalkProps = {}, fetchFile: FetchFile = drawn) {
  const services = { loader: createMediaLoader({ fetchFile }), pictures: createPictureIndex() }
  const { unmount } = render(
    <MediaContext value={services}>
      <MemoryRouter>
        <Walk {...props} />
      </MemoryRouter>
    </MediaContext>,
  )
  return { ...within(screen.getByRole('dialog', { name: 'Image viewer' })), unmount }
}

function slideAt(index: number): Slide {
  const slide = slides[index]
  if (slide === undefined) throw new Error('no such slide')
  return slide
}

async function pictureUrl(): Promise<string> {
  return URL.createObjectURL(await (await drawn({ id: 'file2', name: '' }, NEVER)).blob())
}

/** A tile on the page below. */
async function hang(src: string): Promise<HTMLImageElement> {
  const tile = document.createElement('a')
  tile.href = '#'
  const image = new Image(150, 100)
  image.src = src
  await image.decode()
  tile.append(image)
  document.body.append(tile)
  return image
}

function isPainted(canvas: Element): canvas is HTMLCanvasElement {
  return canvas instanceof HTMLCanvasElement && canvas.width !== 300
}

const shown = (name: string) => waitFor(() => expect(screen.getByRole('img', { name })).toBeVisible())
const widthOf = (name: string) => screen.getByRole('img', { name }).getBoundingClientRect().width

let complaints: MockInstance

beforeEach(async () => {
  complaints = vi.spyOn(console, 'error')
  await page.viewport(1280, 800)
})
afterEach(() => {
  cleanup()
  // React's, such as two children with the same key.
  const [complaint] = complaints.mock.calls
  document.body.replaceChildren()
  vi.restoreAllMocks()
  if (complaint !== undefined) throw new Error(complaint.join(' '))
})

test('shows where one is, and the picture with what was said', async () => {
  const viewer = open()
  expect(viewer.getByText('2 of 348')).toBeVisible()
  expect(viewer.getByText('First night with the warm mode.')).toBeVisible()
  await shown('First night with the warm mode.')
})

test('has all its buttons by their names', () => {
  const viewer = open({ onShowInConversation: () => Promise.resolve(undefined) })
  for (const name of [
    'Previous image',
    'Next image',
    'Zoom in',
    'Zoom out',
    'Download',
    'Copy link',
    'Show in conversation',
    'Details',
    'Slideshow',
    'Close',
  ]) {
    expect(viewer.getByRole('button', { name })).toBeVisible()
  }
})

test('the box of the picture has its final size before anything arrived', async () => {
  open({ previous: undefined, next: undefined }, () => new Promise(() => undefined))
  const box = await waitFor(() => {
    const [found] = document.querySelectorAll('[data-state="pending"]')
    if (found === undefined) throw new Error('no box yet')
    return found
  })
  const { width, height } = box.getBoundingClientRect()
  expect(height).toBeGreaterThan(300)
  expect(width / height).toBeCloseTo(4032 / 2688, 2)
})

test('walks by button and by key, and stops at the ends', async () => {
  const user = userEvent.setup()
  const viewer = open()
  await user.click(viewer.getByRole('button', { name: 'Next image' }))
  expect(viewer.getByText('3 of 348')).toBeVisible()
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(viewer.getByText('1 of 348')).toBeVisible()
  await user.keyboard('{ArrowLeft}')
  expect(viewer.getByText('1 of 348')).toBeVisible()
  expect(viewer.getByRole('button', { name: 'Previous image' })).toHaveAttribute('aria-disabled', 'true')
})

test('zooms by key, and 0 shows the whole again', async () => {
  const user = userEvent.setup()
  open({ start: 2 })
  await shown('picture-2.png')
  const whole = widthOf('picture-2.png')
  await user.keyboard('++')
  await waitFor(() => expect(widthOf('picture-2.png')).toBeCloseTo(whole * 2.25, 0))
  await user.keyboard('0')
  await waitFor(() => expect(widthOf('picture-2.png')).toBeCloseTo(whole, 0))
})

test('a wheel keeps what is under the pointer under it', async () => {
  open({ start: 2 })
  await shown('picture-2.png')
  const image = screen.getByRole('img', { name: 'picture-2.png' })
  const before = image.getBoundingClientRect()
  const clientX = before.left + before.width * 0.7
  const clientY = before.top + before.height * 0.4
  fireEvent.wheel(image, { clientX, clientY, deltaY: -700 })
  await waitFor(() => expect(image.getBoundingClientRect().width).toBeGreaterThan(before.width * 2))
  const after = image.getBoundingClientRect()
  expect((clientX - after.left) / after.width).toBeCloseTo(0.7, 2)
  expect((clientY - after.top) / after.height).toBeCloseTo(0.4, 2)
})

test('a finger pulls the next picture in', async () => {
  const viewer = open({ start: 2 })
  await shown('picture-2.png')
  const image = screen.getByRole('img', { name: 'picture-2.png' })
  const finger = { pointerId: 1, pointerType: 'touch', button: 0, isPrimary: true, clientY: 300 }
  // Made-up pointers cannot be captured.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined)
  fireEvent.pointerDown(image, { ...finger, clientX: 900 })
  fireEvent.pointerMove(image, { ...finger, clientX: 880 })
  const middle = widthCenter(image)
  fireEvent.pointerMove(image, { ...finger, clientX: 300 })
  expect(middle - widthCenter(image)).toBeCloseTo(580, 0)
  fireEvent.pointerUp(image, { ...finger, clientX: 300 })
  await waitFor(() => expect(viewer.getByText('4 of 348')).toBeVisible())
})

test('Escape asks to close, and nothing else does', async () => {
  const onClose = vi.fn<() => void>()
  const user = userEvent.setup()
  open({ onClose })
  await user.keyboard('x')
  expect(onClose).not.toHaveBeenCalled()
  const dialog = screen.getByRole('dialog', { name: 'Image viewer' })
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalledOnce()
  expect(dialog).toHaveAttribute('open')
})

test('Escape first ends the slideshow', async () => {
  const onClose = vi.fn<() => void>()
  const user = userEvent.setup()
  const viewer = open({ onClose })
  const dialog = screen.getByRole('dialog', { name: 'Image viewer' })
  await user.keyboard('s')
  expect(viewer.getByRole('button', { name: 'Slideshow' })).toHaveAttribute('aria-pressed', 'true')
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(viewer.getByRole('button', { name: 'Slideshow' })).toHaveAttribute('aria-pressed', 'false')
  expect(onClose).not.toHaveBeenCalled()
  fireEvent(dialog, new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalledOnce()
})

test('details tell person, time, size and type, and go again', async () => {
  const user = userEvent.setup()
  const viewer = open({ facts: [{ label: 'Room', value: 'design-wall' }] })
  await user.keyboard('i')
  const details = within(viewer.getByRole('complementary', { name: 'Details' }))
  expect(details.getByText('Priya Raman')).toBeVisible()
  expect(details.getByText(/4,032 × 2,688, 3\.\d MB/)).toBeVisible()
  expect(details.getByText('PNG')).toBeVisible()
  expect(details.getByText('design-wall')).toBeVisible()
  await user.keyboard('i')
  expect(viewer.queryByRole('complementary')).toBeNull()
})

test('copies the link and says so', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const viewer = open()
  fireEvent.click(viewer.getByRole('button', { name: 'Copy link' }))
  await waitFor(() => expect(viewer.getByText('Link copied')).toBeVisible())
  expect(writeText).toHaveBeenCalledWith('https://vitrine.example/room/r/images/file1')
})

test('goes to the conversation, or says why it cannot', async () => {
  const user = userEvent.setup()
  const viewer = open({ onShowInConversation: () => Promise.resolve('No message carries this picture') })
  await user.click(viewer.getByRole('button', { name: 'Show in conversation' }))
  expect(await viewer.findByText('No message carries this picture')).toBeVisible()
})

test('says whose picture it is not', async () => {
  const viewer = open({}, ({ name }) => Promise.reject(new NoAccessError(name, 403)))
  await waitFor(() => expect(viewer.getByText('Not yours to see')).toBeVisible())
  expect(viewer.queryByRole('button', { name: 'Try again' })).toBeNull()
})

test('a failure can be tried again', async () => {
  const user = userEvent.setup()
  let isDown = true
  const viewer = open({ start: 2 }, (file, options) =>
    isDown ? Promise.reject(new ServerError(file.name, 502)) : drawn(file, options),
  )
  const retry = await viewer.findByRole('button', { name: 'Try again' })
  isDown = false
  await user.click(retry)
  await waitFor(() => expect(screen.getByRole('img', { name: 'picture-2.png' })).toBeVisible())
})

test('a format that browsers do not show is a file to download', async () => {
  const photoshop = { ...slides[0], type: 'image/vnd.adobe.photoshop', name: 'box.psd' } as Slide
  const fetchFile = vi.fn<FetchFile>(drawn)
  const viewer = open(
    { slide: photoshop, previous: undefined, next: undefined, neighbours: [photoshop] },
    fetchFile,
  )
  expect(await viewer.findByText('Format not shown')).toBeVisible()
  expect(viewer.getByText(/PSD, 3\.\d MB/)).toBeVisible()
  expect(viewer.getByRole('button', { name: 'Download original' })).toBeVisible()
  expect(fetchFile).not.toHaveBeenCalled()
})

test('fetches the current picture first, then its neighbours and one beyond', async () => {
  const asked: string[] = []
  open({ start: 1 }, (file, options) => {
    asked.push(file.id)
    return drawn(file, options)
  })
  await waitFor(() => expect(asked).toEqual(['file1', 'file2', 'file0', 'file3']))
})

test('a notice takes the place of a picture', () => {
  const viewer = open({ slide: undefined, position: undefined, notice: <p>It is gone.</p> })
  expect(viewer.getByText('It is gone.')).toBeVisible()
  expect(viewer.getByRole('button', { name: 'Close' })).toBeEnabled()
})

test('shows what the opener showed before anything else is here, and comes from there', async () => {
  const src = await pictureUrl()
  const tile = await hang(src)
  const from = tile.getBoundingClientRect()
  open({ start: 2, findHome: () => tile.parentElement }, () => new Promise(() => undefined))
  // In the very frame in which the dialog is there, without waiting for anything.
  const first = screen.getByRole('img', { name: 'picture-2.png' })
  expect(first.querySelector('img')?.src).toBe(src)
  const [flight] = first.getAnimations()
  flight?.pause()
  if (flight) flight.currentTime = 0
  const start = first.getBoundingClientRect()
  expect(start.left).toBeCloseTo(from.left, 0)
  expect(start.width).toBeCloseTo(from.width, 0)
})

test('goes back to where the picture shown last hangs, and leaves nothing behind', async () => {
  const tile = await hang(await pictureUrl())
  const { unmount } = open({ start: 3, findHome: () => tile.parentElement })
  await shown('picture-3.png')
  unmount()
  const copy = await waitFor(() => {
    const found = document.querySelector('body > [aria-hidden] > [aria-label="picture-3.png"]')
    if (found === null) throw new Error('not on its way yet')
    return found
  })
  await waitFor(() => expect(copy.isConnected).toBe(false))
  await waitFor(() => expect(document.querySelector('body > [aria-hidden]')).toBeNull())
})

test('decodes the current picture and its neighbours for the screen, never more', async () => {
  const user = userEvent.setup()
  const decoded = () => [...document.querySelectorAll('dialog canvas')].filter(isPainted)
  open({ start: 1 }, drawnLarge)
  await waitFor(() => expect(decoded()).toHaveLength(3))
  const stage = screen.getByRole('img', { name: 'First night with the warm mode.' }).getBoundingClientRect()
  for (const canvas of decoded()) expect(canvas.width).toBeLessThan(stage.width * devicePixelRatio + 65)
  // The next one is painted before anybody asks for it, and the same pixels come in.
  const [, , next] = decoded()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('img', { name: 'picture-2.png' }).querySelector('canvas')).toBe(next)
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(decoded().length).toBeLessThanOrEqual(3)
})

test('fetches nothing larger than the thumbnail where that is enough, until somebody zooms', async () => {
  await page.viewport(360, 740)
  const asked: string[] = []
  const user = userEvent.setup()
  const slide: Slide = { ...slideAt(2), thumbnail: { id: 'thumb2', name: 'thumb' } }
  open({ slide, previous: undefined, next: undefined, neighbours: [] }, async (file, { headBytes }) => {
    asked.push(headBytes === undefined ? file.id : `${file.id}, ${String(headBytes)} bytes`)
    return file.id === 'thumb2' ? drawnSized(480, 320) : drawnLarge()
  })
  await shown('picture-2.png')
  await waitFor(() => expect(asked).toEqual(['thumb2', 'file2, 16384 bytes']))
  await user.keyboard('+')
  await waitFor(() => expect(asked.slice(2)).toEqual(['file2']))
  const painted = () => [...document.querySelectorAll('[data-current] canvas')].some(isPainted)
  await waitFor(() => expect(painted()).toBe(true))
  await user.keyboard('0')
  await waitFor(() => expect(widthOf('picture-2.png')).toBeCloseTo(360, 0))
  expect(painted()).toBe(true)
})

test('fetches a PNG that moves, though its thumbnail has pixels enough', async () => {
  await page.viewport(360, 740)
  const asked: string[] = []
  const slide: Slide = { ...slideAt(2), thumbnail: { id: 'thumb2', name: 'thumb' } }
  open({ slide, previous: undefined, next: undefined, neighbours: [] }, async (file, { headBytes }) => {
    if (headBytes === undefined) asked.push(file.id)
    const png = await (await drawnSized(480, 320)).bytes()
    const control = Uint8Array.of(0, 0, 0, 8, ...new TextEncoder().encode('acTL'), ...Array(12).fill(0))
    return new Response(
      file.id === 'thumb2' ? png : new Blob([png.slice(0, 33), control, png.slice(33)]).slice(0, headBytes),
    )
  })
  await waitFor(() => expect(asked).toEqual(['thumb2', 'file2']))
})

test('shows the original itself once zoom asks for more than the screen had', async () => {
  const user = userEvent.setup()
  open({ start: 2 }, drawnLarge)
  await shown('picture-2.png')
  const picture = screen.getByRole('img', { name: 'picture-2.png' })
  await waitFor(() => expect(picture.querySelectorAll('canvas')).toHaveLength(1))
  expect(picture.querySelector('img[data-shown]')).toBeNull()
  await user.keyboard('+')
  await waitFor(() => expect(picture.querySelector('img[data-shown]')).not.toBeNull())
  await user.keyboard('0')
  await waitFor(() => expect(picture.querySelector('img[data-shown]')).toBeNull())
})

test('a close-up that is thrown slides on, and comes back inside its edges', async () => {
  const user = userEvent.setup()
  open({ start: 2 })
  await shown('picture-2.png')
  await user.keyboard('++++')
  const picture = screen.getByRole('img', { name: 'picture-2.png' })
  await waitFor(() => expect(picture.getBoundingClientRect().width).toBeGreaterThan(3000))
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined)
  const mouse = { pointerId: 1, pointerType: 'mouse', button: 0, isPrimary: true, clientY: 300 }
  fireEvent.pointerDown(picture, { ...mouse, clientX: 400 })
  fireEvent.pointerMove(picture, { ...mouse, clientX: 430 })
  fireEvent.pointerMove(picture, { ...mouse, clientX: 3500 })
  const stage = { left: 0, right: 1280 }
  // Beyond its edge it follows the finger less and less.
  expect(picture.getBoundingClientRect().left).toBeGreaterThan(stage.left)
  expect(picture.getBoundingClientRect().left).toBeLessThan(1280)
  fireEvent.pointerUp(picture, { ...mouse, clientX: 3500 })
  await waitFor(() => expect(picture.getBoundingClientRect().left).toBeCloseTo(stage.left, 0))
})

test('pulled down the picture goes, and the ground with it', async () => {
  const onClose = vi.fn<() => void>()
  open({ start: 2, onClose })
  await shown('picture-2.png')
  const picture = screen.getByRole('img', { name: 'picture-2.png' })
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined)
  const finger = { pointerId: 1, pointerType: 'touch', button: 0, isPrimary: true, clientX: 600 }
  fireEvent.pointerDown(picture, { ...finger, clientY: 200 })
  fireEvent.pointerMove(picture, { ...finger, clientY: 220 })
  const top = picture.getBoundingClientRect().top
  fireEvent.pointerMove(picture, { ...finger, clientY: 520 })
  expect(picture.getBoundingClientRect().top - top).toBeGreaterThan(250)
  expect(onClose).not.toHaveBeenCalled()
  fireEvent.pointerUp(picture, { ...finger, clientY: 520 })
  expect(onClose).toHaveBeenCalledOnce()
})

test('copies the image itself', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
  const viewer = open({ start: 2 })
  fireEvent.click(viewer.getByRole('button', { name: 'Copy image' }))
  await waitFor(() => expect(viewer.getByText('Image copied')).toBeVisible())
  const [[items] = []] = write.mock.calls
  expect(await items?.[0]?.getType('image/png')).toHaveProperty('type', 'image/png')
})

test('a moving picture plays, and stands still when told to', async () => {
  const user = userEvent.setup()
  const viewer = open({ slide: { ...slideAt(2), type: 'image/gif' }, next: undefined }, () =>
    Promise.resolve(new Response(TWO_FRAMES, { headers: { 'content-type': 'image/gif' } })),
  )
  const picture = await viewer.findByRole('img', { name: 'picture-2.png' })
  await waitFor(() => expect(picture.querySelector('img[data-shown]')).not.toBeNull())
  await user.click(viewer.getByRole('button', { name: 'Stand still' }))
  expect(picture.querySelector('img[data-shown]')).toBeNull()
  // The first frame, on a canvas.
  expect(picture.querySelector('canvas')).toBeVisible()
  await user.click(viewer.getByRole('button', { name: 'Play' }))
  await waitFor(() => expect(picture.querySelector('img[data-shown]')).not.toBeNull())
})

test('nothing moves where motion is unwelcome, before somebody says so', async () => {
  const { matchMedia } = window
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    matchMedia(query.includes('reduced-motion') ? 'all' : query),
  )
  const viewer = open({ slide: { ...slideAt(2), type: 'image/gif' }, next: undefined }, () =>
    Promise.resolve(new Response(TWO_FRAMES, { headers: { 'content-type': 'image/gif' } })),
  )
  expect(await viewer.findByRole('button', { name: 'Play' })).toBeVisible()
  expect(viewer.getByRole('img', { name: 'picture-2.png' }).querySelector('img[data-shown]')).toBeNull()
})

test.each<[string, Partial<Slide>, () => Promise<Response>, string]>([
  ['no bytes at all', { size: 0 }, () => respond(''), 'This file is empty'],
  ['bytes that are no picture', {}, () => respond('no picture'), 'This file cannot be shown'],
  [
    'half a picture header',
    {},
    () => respond(new Uint8Array([0x89, 0x50, 0x4e])),
    'This file cannot be shown',
  ],
  ['a lost connection', {}, () => Promise.reject(new TypeError('cut')), 'Did not arrive'],
  ['no such file', {}, () => Promise.reject(new RequestError('file', 404)), 'This picture is gone'],
  ['a bucket elsewhere', {}, () => Promise.reject(new FileRedirectedError('file')), 'Kept somewhere else'],
])('%s ends in a sentence and a way out', async (_title, more, answer, sentence) => {
  const viewer = open(
    { start: 2, slide: { ...slideAt(2), ...more }, elsewhereHref: 'https://chat.example/' },
    answer,
  )
  const message = (await viewer.findByText(sentence, {}, { timeout: 10_000 })).closest('section')
  const ways = within(message ?? document.body)
  expect([...ways.queryAllByRole('button'), ...ways.queryAllByRole('link')]).not.toHaveLength(0)
})

test('a drawing is shown, as an image and not as a document', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><script>top.ran=1</script><rect width="20" height="10"/></svg>'
  open({ slide: { ...slideAt(2), type: 'image/svg+xml', dimensions: undefined }, next: undefined }, () =>
    Promise.resolve(new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })),
  )
  await shown('picture-2.png')
  const picture = screen.getByRole('img', { name: 'picture-2.png' })
  await waitFor(() => expect(picture.querySelector('img[data-shown]')).not.toBeNull())
  const { width, height } = picture.getBoundingClientRect()
  expect(width / height).toBeCloseTo(2, 1)
  expect(width).toBeGreaterThan(500)
  expect(window).not.toHaveProperty('ran')
})

test('a panorama of 16,000 pixels is shown whole, with the pixels that fit', async () => {
  open({ slide: { ...slideAt(2), dimensions: { width: 16_000, height: 800 } }, next: undefined }, () =>
    drawnSized(16_000, 800),
  )
  const canvas = await waitFor(
    () => {
      const painted = [...document.querySelectorAll('[data-current] canvas')].find(isPainted)
      if (painted === undefined) throw new Error('not painted yet')
      return painted
    },
    { timeout: 15_000 },
  )
  expect(canvas.width).toBeLessThan(1280 * devicePixelRatio + 65)
  expect(canvas.width / canvas.height).toBeCloseTo(20, 0)
})

test('details tell what the camera wrote, and who reacted how', async () => {
  const user = userEvent.setup()
  const photo: Slide = {
    ...slideAt(2),
    type: 'image/jpeg',
    reactions: [{ emoji: '🔥', name: 'fire', people: ['priya.raman', 'leo'] }],
  }
  const viewer = open({ slide: photo, next: undefined, previous: undefined }, () =>
    respond(new Uint8Array(withExif('X-T5'))),
  )
  await user.keyboard('i')
  const details = within(viewer.getByRole('complementary', { name: 'Details' }))
  expect(await details.findByText('X-T5')).toBeVisible()
  expect(details.getByText('fire: priya.raman, leo')).toBeInTheDocument()
})

test('the slideshow waits while nobody can see it', async () => {
  const user = userEvent.setup()
  const viewer = open()
  await user.keyboard('s')
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  fireEvent(document, new Event('visibilitychange'))
  expect(viewer.getByRole('button', { name: 'Slideshow' })).toHaveAttribute('aria-pressed', 'false')
})

test('says what became of a picture', async () => {
  const viewer = open({ news: 'picture-1.png was deleted' })
  expect(await viewer.findByText('picture-1.png was deleted')).toBeVisible()
})

function widthCenter(element: Element): number {
  const { left, width } = element.getBoundingClientRect()
  return left + width / 2
}
