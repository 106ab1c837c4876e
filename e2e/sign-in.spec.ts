import { expect, expectAccessible, test } from './journey.ts'

test.describe('signing in', () => {
  test('leads to the rooms, and signing out leaves nothing behind', async ({ page, signIn, context }) => {
    await page.goto('')
    await expect(page).toHaveURL(/\/login$/)
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await expectAccessible(page)

    await page.getByLabel('Keep me signed in').check()
    await signIn()
    await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()
    await expectAccessible(page)

    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()
    const second = await context.newPage()
    await second.goto('')
    await expect(second.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()

    await page.getByRole('button', { name: /Jonah Reyes/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
    await expect(second.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

    const left = await page.evaluate(() =>
      JSON.stringify([...Object.entries(localStorage), ...Object.entries(sessionStorage)]),
    )
    expect(left).not.toMatch(/jonah|authToken|"token"/i)
  })

  test('goes where the address asked, filters included', async ({ page, signIn }) => {
    await page.goto('room/designwall/messages?pinned=true')
    await signIn()

    await expect(page).toHaveURL(/\/room\/designwall\/messages\?pinned=true$/)
    await expect(page.getByRole('button', { name: 'Pinned' })).toHaveAttribute('aria-pressed', 'true')
  })

  test('never follows an address to another site', async ({ page, signIn, workspace }) => {
    await page.goto('login?next=https%3A%2F%2Fevil.example%2F')
    await signIn()

    await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()
    expect(new URL(page.url()).origin).toBe(new URL(workspace.url).origin)
  })

  test('accepts a user id with an access token, and signing out keeps that token alive', async ({
    page,
    workspace,
  }) => {
    const issued = await workspace.switch('issueToken', {
      username: 'ines.okafor',
      type: 'personalAccessToken',
    })
    await page.goto('login')
    await page.getByRole('button', { name: 'Use an access token' }).click()
    await page.getByRole('textbox', { name: 'User ID' }).fill(String(issued['userId']))
    await page.getByLabel('Access token').fill(String(issued['authToken']))
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()

    await page.getByRole('button', { name: /Ines Okafor/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()

    const response = await fetch(new URL('/api/v1/me', workspace.url), {
      headers: { 'X-User-Id': String(issued['userId']), 'X-Auth-Token': String(issued['authToken']) },
    })
    expect(response.status).toBe(200)
  })
})

test.describe('what the server refuses', () => {
  test.use({ tolerated: [/status of 401/] })

  test('a wrong password is said at the field, and the right one still works', async ({ page, signIn }) => {
    await page.goto('login')
    await page.getByRole('textbox', { name: 'Username or email' }).fill('jonah.reyes')
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()

    await expect(page.getByText(/user ?name or (the )?password|do not match/i)).toBeVisible()
    await expectAccessible(page)
    await signIn()
    await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()
  })

  test('a code by e-mail is asked for, can be sent again, and is checked', async ({
    page,
    signIn,
    workspace,
  }) => {
    await page.goto('login')
    await signIn('mei.tanaka')
    const code = page.getByRole('textbox', { name: 'Verification code' })
    await expect(code).toBeVisible()
    await expectAccessible(page)

    await code.fill('000000')
    await page.getByRole('button', { name: 'Verify' }).click()
    await expect(
      page
        .getByText(/code/i)
        .filter({ hasText: /not|wrong|expired/i })
        .first(),
    ).toBeVisible()

    await page.getByRole('button', { name: 'Send a new code' }).click()
    await expect(page.getByText(/sent/i).first()).toBeVisible()
    const mail = await workspace.switch('lastEmailCode', { username: 'mei.tanaka' })
    await code.fill(String(mail['code']))
    await page.getByRole('button', { name: 'Verify' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rooms' })).toBeVisible()
  })

  test('a session that ends keeps the page and its place, and goes on after signing in again', async ({
    page,
    signIn,
    workspace,
  }) => {
    await page.goto('room/general/messages')
    await signIn()
    await expect(page.getByRole('article').first()).toBeVisible()

    await workspace.switch('revokeTokens', { username: 'jonah.reyes' })
    await page.getByRole('button', { name: 'Pinned' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await dialog.getByLabel('Password').fill('vitrine')
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()

    await expect(dialog).toBeHidden()
    await expect(page).toHaveURL(/pinned=true/)
    await expect(page.getByRole('article').first()).toBeVisible()
  })
})
