import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'

import { type Fault, faults } from './faults.ts'
import { renderRoute, turn } from './renderRoute.tsx'

/*
 * Every fault on every screen. A journey in a browser of its own would say the same for two seconds each; here the
 * whole app stands in front of the same workspace, and what goes wrong is the workspace's, never a patched module.
 */

const signIn = 'jonah.reyes'
// Pictures are drawn when they are asked for.
const patiently = { timeout: 20_000 }

interface ScreenUnderTest {
  url: string
  /** The call that goes wrong, or the start of its path. */
  route: string
  /** What a person came for; matches when it is on screen. */
  content: string
  /** What must stand whatever happens: where one is. */
  place: RegExp
}

// A small room, so that a test is about what goes wrong and not about drawing.
const screens: Readonly<Record<string, ScreenUnderTest>> = {
  rooms: { url: '/', route: 'subscriptions.get', content: 'main a[href^="/room/"]', place: /^Rooms$/ },
  'a room': {
    url: '/room/discussiongreen/images',
    route: 'rooms.info',
    content: '[aria-label="Images"] a',
    // Its name, or that nobody knows it yet.
    place: /^(Which green is the green\?|Room)$/,
  },
  images: {
    url: '/room/discussiongreen/images',
    route: 'rooms.images',
    content: '[aria-label="Images"] a',
    place: /^Which green is the green\?$/,
  },
  messages: {
    url: '/room/discussiongreen/messages',
    route: 'groups.messages',
    content: '[role="feed"] article',
    place: /^Which green is the green\?$/,
  },
}

/** More calls than a limiter of ten a minute gives: what it does to the app is the last part of this file. */
async function goWrong(route: string, fault: Fault) {
  await turn('limiter', { limit: 10_000 })
  await turn('fault', { route, ...fault })
  await turn('fault', { route: '/file-upload/', kind: 'status', status: 404 })
}

/** Words of a wait that ends by itself. */
const WAITING = /Waiting \d+ s|Next try in/

function outcome(content: string): 'content' | 'retry' | 'sentence' | 'sign-in' | 'wait' | undefined {
  if (screen.queryByRole('dialog', { name: 'Sign in again' }) !== null) return 'sign-in'
  if (screen.queryByRole('button', { name: /^Try (again|now)/ }) !== null) return 'retry'
  if (document.querySelector(content) !== null) return 'content'
  if (WAITING.test(document.body.textContent)) return 'wait'
  // A notice has a title of its own and says something below it.
  if (document.querySelector('main section:is([role="status"], [role="alert"]) :is(h1, h2)') !== null)
    return 'sentence'
  return undefined
}

async function settle(content: string) {
  await waitFor(() => {
    expect(outcome(content)).toBeDefined()
  }, patiently)
  return outcome(content)
}

describe.each(Object.entries(screens))('%s', (_, { url, route, content, place }) => {
  test.each(Object.entries(faults))('%s', async (_kind, fault) => {
    const { user } = await renderRoute(url, { signIn, prepare: () => goWrong(route, fault) })

    const ending = await settle(content)
    expect(ending).not.toBe('wait')
    if (ending === 'sign-in') return
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(place)
    if (ending === 'content') return
    expect(document.querySelector('main')?.textContent.trim()).not.toBe('')
    // Where another try is offered, it leads to what one came for.
    if (ending !== 'retry') return
    await turn('clearFaults')
    // Unless the app has found another way in the meantime.
    const again = screen.queryByRole('button', { name: /^Try (again|now)/ })
    if (again !== null) await user.click(again)
    await waitFor(() => {
      expect(document.querySelector(content)).not.toBeNull()
    })
  })
})

/** The first of each family: they end alike wherever an error becomes a sentence in the same way. */
const few = Object.entries(faults).filter(([kind]) =>
  ['no network', 'half a JSON text', 'an empty body', 'maintenance', 'a bad gateway'].includes(kind),
)

describe('a message that an address names', () => {
  test.each(few)('%s', async (_kind, fault) => {
    const { messageId } = await turn('messageAt', { roomId: 'fieldphotos', index: 700 })
    const { user } = await renderRoute(`/room/fieldphotos/messages?msg=${String(messageId)}`, {
      signIn,
      prepare: () => goWrong('chat.getMessage', fault),
    })
    await screen.findByText(/of this address did not arrive/, {}, patiently)
    await waitFor(() => {
      expect(document.querySelector('[role="feed"] article')).not.toBeNull()
    }, patiently)

    await turn('clearFaults')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => {
      expect(document.querySelector(`article[data-message-id="${String(messageId)}"]`)).not.toBeNull()
    }, patiently)
  })
})

describe('a picture far from those on the wall', () => {
  test.each(few)('%s', async (_kind, fault) => {
    const { user, history } = await renderRoute('/room/fieldphotos/images', { signIn })
    await settle('[aria-label="Images"] a')
    const { fileId } = await turn('pictureAt', { roomId: 'fieldphotos', index: 700 })
    await goWrong('rooms.images', fault)
    act(() => {
      history.push(`/room/fieldphotos/images/${String(fileId)}`)
    })
    const viewer = within(await screen.findByRole('dialog', { name: 'Image viewer' }, patiently))
    const again = await viewer.findByRole('button', { name: 'Try again' }, patiently)

    await turn('clearFaults')
    await user.click(again)
    expect(await viewer.findByText('701 of 800', {}, patiently)).toBeTruthy()
  })
})

const onPictures = Object.entries(faults).filter(([kind]) => kind !== 'rows of wrong types')

describe('a picture', () => {
  // The only one in its room: nothing else is drawn or fetched beside it.
  const picture = { roomId: 'emptyroom', width: 320, height: 240, changes: { _id: 'thepicture' } }

  test.each(onPictures)('%s', async (_kind, fault) => {
    const { user } = await renderRoute('/room/emptyroom/images/thepicture', {
      signIn,
      prepare: async () => {
        await turn('addPicture', picture)
        await goWrong('/file-upload/thepicture/', fault)
      },
    })
    const dialog = await screen.findByRole('dialog', { name: 'Image viewer' }, patiently)
    await waitFor(() => {
      expect(pictureOutcome(dialog)).toBeDefined()
    }, patiently)
    // One can always go on, and back.
    expect(screen.getByRole('button', { name: 'Close' })).toBeTruthy()
    expect(dialog.textContent).toMatch(/1 of 1/)

    const again = [...dialog.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Try again',
    )
    if (again === undefined) return
    await turn('clearFaults')
    await user.click(again)
    await waitFor(() => {
      expect(dialog.querySelector('[data-state="shown"]')).not.toBeNull()
    }, patiently)
  })

  function pictureOutcome(dialog: HTMLElement) {
    if (dialog.querySelector('[data-state="shown"]') !== null) return 'picture'
    const words = /Did not arrive|Not yours|is gone|cannot be shown|Kept somewhere else|has ended/
    return (
      words.exec(dialog.textContent)?.[0] ??
      (screen.queryByRole('dialog', { name: 'Sign in again' }) ? 'sign-in' : undefined)
    )
  }
})

describe('signing in', () => {
  test.each(Object.entries(faults).filter(([kind]) => kind !== 'rows of wrong types'))(
    '%s',
    async (_, fault) => {
      const { user } = await renderRoute('/login', {
        prepare: () => goWrong('login', fault),
      })
      await user.type(await screen.findByRole('textbox', { name: 'Username or email' }), signIn)
      await user.type(screen.getByLabelText('Password'), 'vitrine')
      await user.click(screen.getByRole('button', { name: 'Sign in' }))

      await waitFor(() => {
        const isIn = screen.queryByRole('heading', { level: 1, name: 'Rooms' }) !== null
        const isSaid = document.querySelector('[role="alert"], [aria-invalid="true"]') !== null
        expect(isIn || isSaid).toBe(true)
      })
      if (screen.queryByRole('heading', { level: 1, name: 'Rooms' }) !== null) return
      // What was typed is still there, but for a password that the server said is wrong.
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Username or email' }).value).toBe(signIn)
      await turn('clearFaults')
      const password = screen.getByLabelText<HTMLInputElement>('Password')
      if (password.value === '') await user.type(password, 'vitrine')
      await user.click(screen.getByRole('button', { name: 'Sign in' }))
      expect(await screen.findByRole('heading', { level: 1, name: 'Rooms' })).toBeTruthy()
    },
  )
})

describe('storage', () => {
  const refusals = {
    'is refused': (name: 'getItem' | 'setItem') => name,
    'is full': (name: 'getItem' | 'setItem') => (name === 'setItem' ? name : undefined),
  }
  describe.each(Object.entries(refusals))('that %s', (_, refuses) => {
    test.each(Object.entries(screens))('still shows %s', async (_name, { url, content }) => {
      await renderRoute(url, {
        signIn,
        prepare: async () => {
          await turn('limiter', { limit: 10_000 })
          for (const name of ['getItem', 'setItem'] as const) {
            if (refuses(name) === undefined) continue
            const spy = vi.spyOn(Storage.prototype, name).mockImplementation(() => {
              throw new DOMException('No', name === 'setItem' ? 'QuotaExceededError' : 'SecurityError')
            })
            onTestFinished(() => {
              spy.mockRestore()
            })
          }
        },
      })
      expect(await settle(content)).toBe('content')
    })
  })
})

// Last, because this page's scheduler has to remember a refusal until its time is over.
describe('too many calls', () => {
  const kinds = {
    'for some seconds': { kind: 'status', status: 429, times: 1 },
    'for nobody knows how long': { kind: 'answer', status: 429, body: '', times: 1 },
  }
  describe.each(Object.entries(kinds))('%s', (_, fault) => {
    test.each(Object.entries(screens))('%s', async (_name, { url, route, content }) => {
      await renderRoute(url, { signIn, prepare: () => goWrong(route, fault) })
      expect(await settle(content)).not.toBe('sentence')
    })
  })
})
