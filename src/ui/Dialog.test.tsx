import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'

import { Dialog } from './Dialog.tsx'

afterEach(cleanup)
afterEach(() => page.viewport(1280, 900))

function Example({ isSheet = false }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true)
        }}
      >
        Open
      </button>
      {isOpen && (
        <Dialog
          label="Keyboard"
          isSheet={isSheet}
          onClose={() => {
            setOpen(false)
          }}
        >
          <p>All the keys</p>
        </Dialog>
      )}
    </>
  )
}

async function open() {
  render(<Example />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: 'Open' }))
  return { user, dialog: screen.getByRole('dialog', { name: 'Keyboard' }) }
}

test('is modal, named, and takes the focus', async () => {
  const { dialog } = await open()

  expect(dialog.matches(':modal')).toBe(true)
  expect(dialog.contains(document.activeElement)).toBe(true)
})

test('closing returns the focus to what opened it', async () => {
  const { user } = await open()

  await user.click(screen.getByRole('button', { name: 'Close' }))

  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
})

test('Escape asks whoever renders it', async () => {
  const { dialog } = await open()

  fireEvent(dialog, new Event('cancel', { cancelable: true }))

  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a press on the ground around it closes it, one inside does not', async () => {
  const { dialog } = await open()

  press(dialog, dialog.getBoundingClientRect().left + 8)
  expect(screen.queryByRole('dialog')).not.toBeNull()
  press(dialog, dialog.getBoundingClientRect().left - 8)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a sheet that is pulled down a little comes back, further down it goes', async () => {
  await page.viewport(360, 740)
  render(<Example isSheet />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Open' }))
  const sheet = screen.getByRole('dialog')

  pull(40)
  expect(sheet.style.translate).toBe('')
  pull(140)
  expect(screen.queryByRole('dialog')).toBeNull()
})

/** By a pointer of its own: one that nobody holds cannot be captured. */
function pull(distance: number) {
  const head = screen.getByRole('heading', { name: 'Keyboard' })
  head.parentElement?.addEventListener(
    'pointerdown',
    ({ currentTarget }) => {
      if (currentTarget instanceof Element) currentTarget.setPointerCapture = () => undefined
    },
    { capture: true },
  )
  fireEvent.pointerDown(head, { clientY: 300 })
  fireEvent.pointerMove(head, { clientY: 300 + distance })
  fireEvent.pointerUp(head, { clientY: 300 + distance })
}

function press(dialog: HTMLElement, clientX: number) {
  const clientY = dialog.getBoundingClientRect().top + 8
  fireEvent.pointerDown(dialog, { clientX, clientY })
  fireEvent.click(dialog, { clientX, clientY })
}
