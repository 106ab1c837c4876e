import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect, test as base } from './journey.ts'

/*
 * Every screen in every state: looked at by axe in the light and in dark or forced colours, and on the narrowest window
 * that WCAG asks for. What they do is the business of other journeys.
 */

type Fault = Readonly<Record<string, unknown>>

const LOOKS = [
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced dark', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'forced light', colorScheme: 'light', forcedColors: 'active' },
] as const

// Each state in each look takes minutes: `EVERY_LOOK=1 npx playwright test states.spec.ts`.
const isThorough = process.env['EVERY_LOOK'] === '1'

// The only rules that another look can break.
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block']

const WIDE = { width: 1280, height: 720 }
// 1,280 CSS px at 400 %.
const NARROW = { width: 320, height: 640 }

interface StateFixtures {
  /** Checks the state that the page is in; findings are gathered, so that one run names them all. */
  look: (state: string) => Promise<void>
  open: (path: string, fault?: Fault) => Promise<void>
}

const test = base.extend<StateFixtures>({
  look: async ({ page }, use) => {
    let count = 0
    await use((state) =>
      test.step(state, async () => {
        expect.soft(await findings(page), state).toEqual([])
        count += 1
        // What is red in one state is red in the next: beside the light, one look each, in turn.
        const looks = isThorough ? LOOKS : LOOKS.filter((_, index) => index === count % LOOKS.length)
        for (const { name, ...media } of looks) {
          await page.emulateMedia(media)
          expect.soft(await findings(page, ABOUT_COLOURS), `${state}, ${name}`).toEqual([])
        }
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
        await page.setViewportSize(NARROW)
        const width = () => page.evaluate(() => document.documentElement.scrollWidth)
        await expect.soft.poll(width, `${state}, width at 320 px`).toBeLessThanOrEqual(NARROW.width)
        if (isThorough) expect.soft(await findings(page), `${state}, narrow`).toEqual([])
        await page.setViewportSize(WIDE)
      }),
    )
  },
  open: async ({ page, workspace }, use) => {
    // More states a minute than a server allows: what they look like is the question here.
    await workspace.switch('limiter', { enabled: false })
    await use(async (path, fault) => {
      await workspace.switch('clearFaults')
      if (fault !== undefined) await workspace.switch('fault', fault)
      await page.goto(path)
    })
  },
})

// The other worker takes its share.
test.describe.configure({ mode: 'parallel', timeout: 600_000 })

test.use({
  viewport: WIDE,
  // Refusals and faults are staged here, and the browser notes each.
  tolerated: [/status of (?:4|5)\d\d|net::ERR_|Failed to load resource/],
  reducedMotion: 'reduce',
})

/** What axe finds: by all its rules in the light, or by some. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // Half-way between two looks a colour is neither.
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    // All that passes is not described, which takes longer than to find it.
    resultTypes: ['violations'],
    ...(rules === undefined
      ? // Off by default, though WCAG 2.2 asks for it.
        { rules: { 'target-size': { enabled: true } } }
      : { runOnly: { type: 'rule', values: rules } }),
  })
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => ({ id, ...node })))
  const areFaults = await Promise.all(found.map((finding) => isFault(page, finding)))
  return found.filter((_, index) => areFaults[index]).map(({ id, html }) => `${id}: ${html.slice(0, 200)}`)
}

interface Finding {
  id: string
  target: readonly unknown[]
  any: readonly { data: unknown }[]
}

/** Two things that axe takes for faults are none, and only the page can tell. */
async function isFault(page: Page, { id, target: [selector], any: [reason] }: Finding): Promise<boolean> {
  const { fgColor } = (reason?.data ?? {}) as { fgColor?: string }
  return page.evaluate(
    ({ rule, where, colour }) => {
      const element = document.querySelector(where)
      if (element === null) return true
      if (rule === 'target-size') {
        // A bar that sticks covers part of a row until somebody scrolls; the target's own size is what counts.
        const { width, height } = element.getBoundingClientRect()
        return Math.min(width, height) < 24
      }
      if (rule === 'color-contrast' && matchMedia('(forced-colors: active)').matches) {
        // It reads a property for which Chromium goes on telling the author's colour, not the one that it paints.
        const channels = getComputedStyle(element).color.match(/\d+/g)?.slice(0, 3) ?? []
        return (
          `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}` === colour
        )
      }
      return true
    },
    { rule: id, where: String(selector), colour: fgColor },
  )
}

test('signing in', async ({ page, signIn, workspace, look, open }) => {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const alert = page.getByRole('alert')

  await open('login')
  await expect(page.getByText(/with your account on/)).toBeVisible()
  await look('empty')
  await button('Sign in').click()
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
  await look('nothing typed')

  await page.getByRole('textbox', { name: 'Username or email' }).fill('jonah.reyes')
  await page.getByLabel('Password').fill('wrong')
  await button('Sign in').click()
  await expect(page.getByText(/do not match/)).toBeVisible()
  await look('wrong password')

  for (const code of ['error-login-blocked-for-ip', 'error-user-is-not-activated']) {
    await workspace.switch('refuseSignIn', { username: 'jonah.reyes', code })
    await page.getByLabel('Password').fill('vitrine')
    await button('Sign in').click()
    await expect(page.getByText(/blocked for a while|not activated|failed tries/).first()).toBeVisible()
    await look(code)
  }

  await open('login', { route: 'login', kind: 'network' })
  await signIn()
  await expect(alert).toBeVisible()
  await look('no network')
  await open('login', { route: 'login', kind: 'status', status: 500 })
  await signIn()
  await expect(alert).toBeVisible()
  await look('a mistake of the server')
  await open('login', { route: '/api/info', kind: 'html' })
  await expect(alert).toBeVisible()
  await look('not a Rocket.Chat server')

  await open('login')
  await button('Use an access token').click()
  await look('access token')
  await page.getByRole('textbox', { name: 'User ID' }).fill('ines')
  await page.getByLabel('Access token').fill('nothing')
  await button('Sign in').click()
  await expect(page.getByText(/does not accept this token/)).toBeVisible()
  await look('access token refused')

  await open('login')
  await signIn('mei.tanaka')
  await expect(page.getByRole('textbox', { name: 'Verification code' })).toBeVisible()
  await look('code by e-mail')
  await page.getByRole('textbox', { name: 'Verification code' }).fill('000000')
  await button('Verify').click()
  await expect(page.locator('[aria-invalid="true"]')).toBeVisible()
  await look('wrong code')

  await open('login?layout=embedded')
  await expect(page.getByText(/with your account on/)).toBeVisible()
  await look('embedded')

  // As a deployment that fixes no server; its page is written at build time.
  await page.route('**/login', async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    await route.fulfill({ response, body: html.replace(/(name="vitrine-server" content=")[^"]*/, '$1') })
  })
  await open('login')
  await expect(page.getByRole('textbox', { name: 'Server' })).toBeVisible()
  await look('no server fixed')
  await page.getByRole('textbox', { name: 'Server' }).fill('nothing at all')
  await page.getByLabel('Password').focus()
  await expect(page.getByText(/not a web address/)).toBeVisible()
  await look('not an address')
})

test('rooms, and what is around them', async ({ page, signIn, look, open, context }) => {
  await open('')
  await signIn()
  const heading = page.getByRole('heading', { level: 1, name: 'Rooms' })
  await expect(page.getByRole('link', { name: /design-wall/ })).toBeVisible()
  await look('rooms')
  await page.getByRole('searchbox').fill('wall')
  await look('rooms that were searched')
  await page.getByRole('searchbox').fill('nothing is called this')
  await expect(page.getByText(/^No room called/)).toBeVisible()
  await look('no room found')

  await page.getByRole('button', { name: /Jonah Reyes/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await look('account menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await heading.click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await look('keyboard help')

  await open('', { route: 'subscriptions.get', kind: 'slow', ms: 20_000 })
  await expect(page.getByText('Loading…')).toBeVisible()
  await look('rooms that load')
  await open('', { route: 'subscriptions.get', kind: 'status', status: 500 })
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await look('rooms that failed')
  await open('?layout=embedded')
  await expect(page.getByRole('link', { name: /design-wall/ })).toBeVisible()
  await look('rooms, embedded')
  await open('nowhere/at/all')
  await expect(page.getByText('Nothing lives at this address')).toBeVisible()
  await look('no such page')
  await open('group/no-such-room')
  await expect(page.getByText('This room is not open to you')).toBeVisible()
  await look('no such name')

  await open('room/general/messages')
  await expect(page.getByRole('article').last()).toBeInViewport()
  await context.setOffline(true)
  await expect(page.getByText(/^No network\./)).toBeVisible()
  await look('offline')
  await context.setOffline(false)
})

test('images', async ({ page, signIn, workspace, look, open }) => {
  const wall = page.getByRole('region', { name: 'Images' })
  await open('room/fieldphotos/images')
  await signIn()
  await expect(wall.locator('img[src^="blob:"]').first()).toBeVisible()
  await look('wall')
  await page.setViewportSize(NARROW)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.setViewportSize(WIDE)

  const states: readonly [state: string, path: string, text: RegExp, fault?: Fault][] = [
    ['empty', 'room/emptyroom/images', /No images in this room/],
    ['encrypted', 'room/encrypted1/images', /Pictures here are encrypted/],
    ['archived', 'room/archived1/images', /This room is archived/],
    ['not joined', 'room/notjoined1/images', /You have not joined this channel/],
    ['refused', 'room/nosuchroom/images', /This room is not open to you/],
    [
      'failed',
      'room/fieldphotos/images',
      /made a mistake/,
      { route: 'rooms.images', kind: 'status', status: 500 },
    ],
    ['loading', 'room/fieldphotos/images', /Loading…/, { route: 'rooms.images', kind: 'slow', ms: 20_000 }],
    [
      'files that failed',
      'room/designwall/images',
      /Did not arrive/,
      { route: '/file-upload/', kind: 'status' },
    ],
    ['embedded', 'room/fieldphotos/images?layout=embedded', /^\d+ images$/],
  ]
  for (const [state, path, text, fault] of states) {
    await open(path, fault)
    await expect(page.getByText(text).first()).toBeVisible()
    await look(state)
  }

  await workspace.switch('clearFaults')
  const { fileId } = await workspace.switch('pictureAt', { roomId: 'fieldphotos', index: 5 })
  const picture = `room/fieldphotos/images/${String(fileId)}`
  const viewer = page.getByRole('dialog', { name: 'Image viewer' })
  await open(picture)
  await expect(viewer.locator('[data-state="shown"]').first()).toBeVisible()
  await look('viewer')
  await viewer.getByRole('button', { name: 'Details' }).click()
  await expect(viewer.getByText(/\d,?\d+ × \d,?\d+/)).toBeVisible()
  await look('viewer with details')
  // What was shown once comes from the browser's cache, so another one has to fail.
  const { fileId: other } = await workspace.switch('pictureAt', { roomId: 'designwall', index: 700 })
  const fault = { route: '/file-upload/', kind: 'status', status: 500 }
  await open(`room/designwall/images/${String(other)}`, fault)
  await expect(viewer.getByText('Did not arrive')).toBeVisible()
  await look('viewer, failed')
  await open('room/fieldphotos/images/nosuchfile')
  await expect(viewer.getByText('This picture is not here')).toBeVisible()
  await look('viewer, nothing there')
})

test('messages', async ({ page, signIn, workspace, look, open }) => {
  await open('room/designwall/messages')
  await signIn()
  await expect(page.getByRole('article').last()).toBeInViewport()
  await look('conversation')

  await page.getByRole('button', { name: 'Choose whose mentions' }).click()
  await expect(page.getByRole('checkbox', { name: /^@all/ })).toBeVisible()
  await look('whose mentions')
  // Panels may have made way for a sheet in the narrow window: begin again.
  await open('room/designwall/messages')
  await page.getByRole('button', { name: 'Jump to date' }).click()
  await expect(page.getByRole('button', { name: 'First message' })).toBeVisible()
  await look('jump to date')
  await open('room/designwall/messages')
  await page.setViewportSize(NARROW)
  await page.getByRole('button', { name: /^Filters/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('filters in a sheet')

  const { messageId } = await workspace.switch('messageAt', { roomId: 'designwall', index: 900 })
  const states: readonly [state: string, path: string, text: RegExp, fault?: Fault][] = [
    ['pinned', 'room/designwall/messages?pinned=true', /Clear filters/],
    ['mentions', 'room/designwall/messages?mentions=me,all&sort=oldest', /Clear filters/],
    ['a message in focus', `room/designwall/messages?msg=${String(messageId)}`, /Newest messages/],
    ['a message that is gone', 'room/designwall/messages?msg=nosuchmessage', /not to be found/],
    ['empty', 'room/emptyroom/messages', /Nothing has been said/],
    ['empty filter', 'room/emptyroom/messages?starred=true', /No message passes this filter/],
    ['encrypted', 'room/encrypted1/messages', /end-to-end encrypted/],
    ['archived', 'room/archived1/messages', /archived/],
    ['not joined', 'room/notjoined1/messages', /You have not joined this channel/],
    [
      'failed',
      'room/fieldphotos/messages',
      /made a mistake/,
      { route: 'groups.messages', kind: 'status', status: 500 },
    ],
    [
      'loading',
      'room/fieldphotos/messages',
      /Loading…/,
      { route: 'groups.messages', kind: 'slow', ms: 20_000 },
    ],
    ['embedded', 'room/fieldphotos/messages?layout=embedded&pinned=true', /Clear filters/],
  ]
  for (const [state, path, text, fault] of states) {
    await open(path, fault)
    await expect(page.getByText(text).first()).toBeVisible()
    await look(state)
  }

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
  await look('embedded menu')

  await open('room/general/messages')
  await expect(page.getByRole('article').last()).toBeInViewport()
  await workspace.switch('revokeTokens', { username: 'jonah.reyes' })
  await page.getByRole('button', { name: 'Pinned' }).click()
  await expect(page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible()
  await look('session ended')
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeVisible()
  await look('session ended, put off')
})

test('waiting for the limiter', async ({ page, signIn, workspace, look }) => {
  // As many as a first screen asks for at once, before an answer has named the limit.
  await workspace.switch('limiter', { limit: 3 })
  await page.goto('room/designwall/images')
  await signIn()
  await expect(page.getByRole('region', { name: 'Images' }).getByRole('link').first()).toBeVisible()
  await page.mouse.move(600, 400)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 4_000)
      return page.getByText(/^Waiting/).count()
    })
    .toBeGreaterThan(0)
  await look('waiting')
})
