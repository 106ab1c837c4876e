import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'

import { NetworkError, SignedOutError } from '#rocketchat/errors.ts'

import { resumeQueries } from './resumeQueries.ts'

const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  queryClient.clear()
})

/** A screen that shows a query; `queryFn` fails as it is told to. */
function show(name: string, queryFn: () => Promise<string>) {
  const observer = new QueryObserver(queryClient, { queryKey: [name], queryFn })
  stops.push(observer.subscribe(() => undefined))
  return observer
}

test('what the ended session was refused is asked for again, other failures are not', async () => {
  const refused = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new SignedOutError('me'))
  const failed = vi.fn<() => Promise<string>>().mockRejectedValue(new NetworkError('me'))
  const fine = vi.fn<() => Promise<string>>().mockResolvedValue('here')
  refused.mockResolvedValue('now')
  const observer = show('refused', refused)
  show('failed', failed)
  show('fine', fine)
  await vi.waitFor(() => {
    expect(queryClient.isFetching()).toBe(0)
  })

  stops.push(resumeQueries(queryClient))

  await vi.waitFor(() => {
    expect(observer.getCurrentResult().data).toBe('now')
  })
  expect(failed).toHaveBeenCalledTimes(1)
  expect(fine).toHaveBeenCalledTimes(1)
})

test('a refusal that comes late is followed once, never for ever', async () => {
  const late = vi.fn<() => Promise<string>>().mockRejectedValue(new SignedOutError('me'))
  stops.push(resumeQueries(queryClient))

  show('late', late)

  await vi.waitFor(() => {
    expect(late).toHaveBeenCalledTimes(2)
    expect(queryClient.isFetching()).toBe(0)
  })
  expect(late).toHaveBeenCalledTimes(2)
})
