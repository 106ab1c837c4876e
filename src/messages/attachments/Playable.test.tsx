import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'

import { createMediaLoader } from '#media/createMediaLoader.ts'
import { MediaContext } from '#media/MediaContext.ts'
import { ToastProvider } from '#ui/Toast.tsx'

import { Playable } from './Playable.tsx'

afterEach(cleanup)

const RATE = 8_000
const SECONDS = 4

/** Four seconds of silence. */
function wav(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + RATE * SECONDS).fill(128, 44)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('RIFF'), 0)
  view.setUint32(4, bytes.length - 8, true)
  bytes.set(new TextEncoder().encode('WAVEfmt '), 8)
  for (const [at, value] of [
    [16, 16],
    [24, RATE],
    [28, RATE],
    [40, RATE * SECONDS],
  ] as const) {
    view.setUint32(at, value, true)
  }
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    view.setUint16(at, value, true)
  bytes.set(new TextEncoder().encode('data'), 36)
  return bytes
}

function show(size: number) {
  const asked: string[] = []
  const loader = createMediaLoader({
    fetchFile({ id }) {
      asked.push(id)
      return Promise.resolve(new Response(wav(), { headers: { 'content-type': 'audio/wav' } }))
    },
  })
  const services = { loader, pictures: {} } as unknown as React.ContextType<typeof MediaContext>
  const { container } = render(
    <ToastProvider>
      <MediaContext value={services}>
        <Playable
          attachment={{
            kind: 'audio',
            file: { id: 'click', name: 'the-click.wav' },
            title: 'the-click.wav',
            type: 'audio/wav',
            size,
            description: undefined,
          }}
          format="WAV"
          description={undefined}
        />
      </MediaContext>
    </ToastProvider>,
  )
  return { asked, container }
}

test('sound is fetched when it is asked for, plays, can be sought in, and moves nothing', async () => {
  const { asked, container } = show(32_044)
  const heightBefore = container.getBoundingClientRect().height
  expect(asked).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Play the-click.wav' }))
  const audio = await screen.findByLabelText<HTMLAudioElement>('the-click.wav')
  await waitFor(() => expect(audio.duration).toBeCloseTo(SECONDS, 1))
  audio.currentTime = 3
  await waitFor(() => expect(audio.currentTime).toBeGreaterThanOrEqual(3))
  expect(audio.error).toBeNull()
  expect(asked).toEqual(['click'])
  expect(container.getBoundingClientRect().height).toBe(heightBefore)
})

test('what is too large to be here as a whole is a download', () => {
  show(80_000_000)
  expect(screen.queryByRole('button', { name: /^Play/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Download the-click.wav' })).toBeVisible()
})
