import { expect, test, vi } from 'vitest'

import { createShrinker } from './createShrinker.ts'

const SIZE = { width: 1600, height: 1200 }

async function draw(): Promise<Blob> {
  const canvas = new OffscreenCanvas(SIZE.width, SIZE.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('No canvas here')
  context.fillStyle = '#f80'
  context.fillRect(0, 0, SIZE.width, SIZE.height)
  return canvas.convertToBlob({ type: 'image/jpeg' })
}

async function widthOf(picture: Blob) {
  return (await createImageBitmap(picture)).width
}

/** A worker of one line. */
function workerOf(code: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
}

test('makes pictures small in a worker, each its own, one at a time', async () => {
  const shrink = createShrinker()
  const picture = await draw()

  const [one, two, broken] = await Promise.allSettled([
    shrink(picture, SIZE),
    shrink(picture, SIZE),
    shrink(new Blob(['nothing'], { type: 'image/jpeg' }), SIZE),
  ])

  if (one.status === 'rejected' || two.status === 'rejected') throw new Error('The worker did not answer')
  expect(await widthOf(one.value)).toBe(480)
  expect(await widthOf(two.value)).toBe(480)
  expect(broken.status).toBe('rejected')
})

test.each([
  [
    'is forbidden',
    () => {
      throw new DOMException('No workers here', 'SecurityError')
    },
  ],
  ['does not start', () => workerOf('throw new Error("The file is gone")')],
])('works in the page where a worker %s, and tries no other', async (_what, start) => {
  const startWorker = vi.fn<() => Worker>(start)
  const shrink = createShrinker({ startWorker })
  const picture = await draw()

  expect(await widthOf(await shrink(picture, SIZE))).toBe(480)
  expect(await widthOf(await shrink(picture, SIZE))).toBe(480)
  expect(startWorker).toHaveBeenCalledTimes(1)
})

test('what never ends costs one picture, not those behind it', async () => {
  const answering = 'onmessage = () => postMessage({ small: new Blob(["made"]) })'
  const startWorker = vi
    .fn<() => Worker>()
    .mockImplementationOnce(() => workerOf('onmessage = () => undefined'))
    .mockImplementation(() => workerOf(answering))
  const shrink = createShrinker({ startWorker, limitMs: 100 })

  const stuck = shrink(new Blob(['stuck']), SIZE)
  const next = shrink(new Blob(['next']), SIZE)

  await expect(stuck).rejects.toThrow('took too long')
  expect(await (await next).text()).toBe('made')
  expect(startWorker).toHaveBeenCalledTimes(2)
})

test('lets an idle worker go', async () => {
  const worker = workerOf('onmessage = () => postMessage({ small: new Blob(["made"]) })')
  const terminate = vi.spyOn(worker, 'terminate')
  const shrink = createShrinker({ startWorker: () => worker, idleMs: 0 })

  await shrink(new Blob(['one']), SIZE)

  await vi.waitFor(() => {
    expect(terminate).toHaveBeenCalledTimes(1)
  })
})
