import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'

import { Dialog } from './Dialog.tsx'

afterEach(cleanup)

function Example() {
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

function press(dialog: HTMLElement, clientX: number) {
  const clientY = dialog.getBoundingClientRect().top + 8
  fireEvent.pointerDown(dialog, { clientX, clientY })
  fireEvent.click(dialog, { clientX, clientY })
}
