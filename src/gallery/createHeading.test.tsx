import { expect, onTestFinished, test } from 'vitest'

import { createHeading } from './createHeading.ts'

const frame = () => new Promise(requestAnimationFrame)

test('a day that makes room for another says less, and nothing in its heading moves', async () => {
  const heading = createHeading()
  const { write, place } = heading
  const element = heading.element()
  document.body.append(element)
  onTestFinished(() => element.remove())
  const shifts: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()))
  observer.observe({ type: 'layout-shift' })

  const words = { fullTitle: undefined, count: '11 images', by: 'by Priya, Tomas, Mei and 2 others' }
  place(0, { left: 0, top: 100, width: 1100, height: 60 })
  write({ ...words, title: 'Wednesday 18 November' })
  await frame()
  await frame()

  place(0, { left: 0, top: 100, width: 600, height: 60 })
  write({ ...words, title: 'Wed 18 Nov', fullTitle: 'Wednesday 18 November' })
  await frame()
  await frame()
  // Told of once the browser has time.
  await new Promise((resolve) => requestIdleCallback(resolve))
  expect(element.textContent).toContain('Wed 18 Nov')
  expect(observer.takeRecords().concat(shifts)).toEqual([])
  observer.disconnect()
})
