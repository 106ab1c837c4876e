import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { Menu, MenuGroup, MenuItem } from './Menu.tsx'
import { useHotkeys } from './useHotkeys.ts'

afterEach(cleanup)

const onChoose = vi.fn<(what: string) => void>()
const onLetter = vi.fn<() => void>()

beforeEach(() => {
  onChoose.mockClear()
  onLetter.mockClear()
})

function Example() {
  useHotkeys({ s: onLetter })
  return (
    <>
      <Menu label="Account" header={<b>Jonah Reyes</b>}>
        <MenuGroup label="Theme">
          <MenuItem
            isRadio
            isChecked
            onSelect={() => {
              onChoose('light')
            }}
          >
            Light
          </MenuItem>
          <MenuItem
            isRadio
            isChecked={false}
            onSelect={() => {
              onChoose('dark')
            }}
          >
            Dark
          </MenuItem>
        </MenuGroup>
        <MenuItem
          onSelect={() => {
            onChoose('help')
          }}
        >
          Keyboard help
        </MenuItem>
        <MenuItem
          onSelect={() => {
            onChoose('sign out')
          }}
        >
          Sign out
        </MenuItem>
      </Menu>
      <button type="button">Elsewhere</button>
    </>
  )
}

async function open() {
  render(<Example />)
  const user = userEvent.setup()
  const button = screen.getByRole('button', { name: 'Account' })
  await user.click(button)
  await waitFor(() => {
    expect(screen.getByRole('menuitemradio', { name: 'Light' })).toBe(document.activeElement)
  })
  return { user, button }
}

test('opens on its first item, and says that it is open', async () => {
  const { button } = await open()

  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByRole('menu', { name: 'Account' })).toBeTruthy()
})

test('arrows go round, Home and End go to the ends, letters search', async () => {
  const { user } = await open()

  await user.keyboard('{ArrowUp}')
  expect(focused()).toBe('Sign out')
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Light')
  await user.keyboard('{End}')
  expect(focused()).toBe('Sign out')
  await user.keyboard('{Home}')
  expect(focused()).toBe('Light')
  await user.keyboard('k')
  expect(focused()).toBe('Keyboard help')
})

test('keys of the page rest while it is open', async () => {
  const { user } = await open()

  await user.keyboard('s')

  expect(document.activeElement?.textContent).toBe('Sign out')
  expect(onLetter).not.toHaveBeenCalled()
})

test('choosing closes it and returns to the button', async () => {
  const { user, button } = await open()

  await user.keyboard('k{Enter}')

  expect(onChoose).toHaveBeenCalledWith('help')
  await waitFor(() => {
    expect(button.getAttribute('aria-expanded')).toBe('false')
  })
  expect(document.activeElement).toBe(button)
})

test('a radio stays open, to see what it does', async () => {
  const { user, button } = await open()

  await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }))

  expect(onChoose).toHaveBeenCalledWith('dark')
  expect(button.getAttribute('aria-expanded')).toBe('true')
})

test('Tab leaves it by its button', async () => {
  const { user, button } = await open()

  await user.keyboard('{Tab}')

  await waitFor(() => {
    expect(button.getAttribute('aria-expanded')).toBe('false')
  })
  expect(document.activeElement).toBe(button)
})

function focused() {
  return document.activeElement?.textContent
}
