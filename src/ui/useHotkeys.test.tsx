import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

import { setSingleKeys } from './singleKeys.ts'
import { type Hotkeys, useHotkeys } from './useHotkeys.ts'

afterEach(() => {
  cleanup()
  setSingleKeys(true)
})

function Keys({ of, isGlobal = false }: { of: Hotkeys; isGlobal?: boolean }) {
  useHotkeys(of, { isGlobal })
  return null
}

function setUp(hotkeys: Hotkeys) {
  render(
    <>
      <Keys of={hotkeys} />
      <input aria-label="Box" />
      <div role="textbox" aria-label="Note" contentEditable tabIndex={0} />
      <div data-hotkeys="off">
        <button type="button">Inside</button>
      </div>
    </>,
  )
  return userEvent.setup()
}

test('a letter acts, and the browser does nothing else with it', () => {
  const onDetails = vi.fn<() => void>()
  setUp({ i: onDetails })

  const isLeftToBrowser = fireEvent.keyDown(document.body, { key: 'i' })

  expect(onDetails).toHaveBeenCalledOnce()
  expect(isLeftToBrowser).toBe(false)
})

test('two keys in a row are one, and the second alone is another', async () => {
  const onImages = vi.fn<() => void>()
  const onDetails = vi.fn<() => void>()
  const user = setUp({ 'g i': onImages, i: onDetails })

  await user.keyboard('gi')
  expect([onImages.mock.calls.length, onDetails.mock.calls.length]).toEqual([1, 0])
  await user.keyboard('i')
  expect([onImages.mock.calls.length, onDetails.mock.calls.length]).toEqual([1, 1])
})

test.each([
  ['Ctrl', { ctrlKey: true }],
  ['Alt', { altKey: true }],
  ['Meta', { metaKey: true }],
  ['AltGr', { modifierAltGraph: true }],
  ['composing', { isComposing: true }],
  ['a held letter', { repeat: true }],
])('nothing fires with %s', (_what, init) => {
  const onDetails = vi.fn<() => void>()
  setUp({ i: onDetails })

  fireEvent(document.body, new KeyboardEvent('keydown', { key: 'i', bubbles: true, ...init }))

  expect(onDetails).not.toHaveBeenCalled()
})

test.each([
  ['a text box', 'textbox', 'Box'],
  ['editable text', 'textbox', 'Note'],
  ['a menu or dialog', 'button', 'Inside'],
])('nothing fires from within %s', (_what, role, name) => {
  const onDetails = vi.fn<() => void>()
  setUp({ i: onDetails, ArrowLeft: onDetails })
  const place = screen.getByRole(role, { name })

  fireEvent.keyDown(place, { key: 'i' })
  fireEvent.keyDown(place, { key: 'ArrowLeft' })

  expect(onDetails).not.toHaveBeenCalled()
})

test('what came last goes first, global keys go last, and false passes a key on', () => {
  const asked: string[] = []
  const layer = (name: string, isDone: boolean): Hotkeys => ({
    d: () => {
      asked.push(name)
      return isDone
    },
  })
  render(<Keys of={layer('page', true)} />)
  render(<Keys of={layer('dialog', false)} />)
  render(<Keys of={layer('app', true)} isGlobal />)

  fireEvent.keyDown(document.body, { key: 'd' })

  expect(asked).toEqual(['dialog', 'page'])
})

test('single keys can be switched off; keys that write nothing stay', () => {
  const onKey = vi.fn<() => void>()
  setUp({ i: onKey, ArrowLeft: onKey })
  setSingleKeys(false)

  fireEvent.keyDown(document.body, { key: 'i' })
  expect(onKey).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'ArrowLeft' })
  expect(onKey).toHaveBeenCalledOnce()
})

test('capitals lock and other alphabets do not hide a letter', () => {
  const onDetails = vi.fn<() => void>()
  setUp({ i: onDetails })

  fireEvent.keyDown(document.body, { key: 'I' })
  fireEvent.keyDown(document.body, { key: 'ш', code: 'KeyI' })

  expect(onDetails).toHaveBeenCalledTimes(2)
})
