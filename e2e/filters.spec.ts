import { expect, expectAccessible, test } from './journey.ts'

test('a member filters by person and type, sends the address, sorts, and comes back to what is known', async ({
  page,
  context,
  workspace,
}) => {
  await page.goto('room/designwall/images')
  await page.getByRole('textbox', { name: 'Username or email' }).fill('jonah.reyes')
  await page.getByLabel('Password').fill('vitrine')
  await page.getByLabel('Keep me signed in').check()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const filters = page.getByRole('group', { name: 'Image filters' })
  const wall = page.getByRole('region', { name: 'Images' })
  const progress = page.getByText(/of 2,400 known, (\d min|less than a minute) left$/)

  await test.step('a person and a type narrow the wall', async () => {
    await filters.getByRole('button', { name: 'Person' }).click()
    await page.getByRole('searchbox', { name: 'Search people' }).fill('rafael')
    await page.getByRole('checkbox', { name: /^Rafael Costa/ }).check()
    await page.keyboard.press('Escape')
    await filters.getByRole('button', { name: 'Type' }).click()
    await page.getByRole('checkbox', { name: /^Photos/ }).check()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/\?person=\w+&type=photo$/)
    await expect(page.getByText(/^\d+ images match$/)).toBeVisible()
    await expect(progress).toBeVisible()
    await expect(wall.getByRole('link').first()).toHaveAccessibleName(/\.(jpe?g|heic), Rafael Costa, /i)
    await expectAccessible(page)
  })

  await test.step('reading can be stopped', async () => {
    await page.getByRole('button', { name: 'Stop reading the rest of the room' }).click()
    await expect(page.getByText(/The rest is not being read/)).toBeVisible()
  })

  await test.step('the address is the same wall in another tab, with what the device remembers', async () => {
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.getByRole('button', { name: 'Person: Rafael Costa' })).toBeVisible()
    await expect(other.getByRole('button', { name: 'Type: Photos' })).toBeVisible()
    await expect(other.getByText(/^\d+ images match$/)).toBeVisible()
    await expect(other.getByText(/[4-9]\d\d of 2,400 known/)).toBeVisible()
    await other.getByRole('region', { name: 'Images' }).getByRole('link').nth(2).click()
    const viewer = other.getByRole('dialog', { name: 'Image viewer' })
    await expect(viewer.getByText(/^3 of \d{1,3}$/)).toBeVisible()
    await other.keyboard.press('Escape')
    await expect(other).toHaveURL(page.url())
    await other.close()
  })

  await test.step('the largest come first, without days, and clearing brings the whole wall back', async () => {
    await filters.getByRole('button', { name: /^Sort/ }).click()
    await page.getByRole('menuitemradio', { name: 'Largest first' }).click()
    await expect(page).toHaveURL(/sort=largest$/)
    await expect(wall.getByRole('heading', { level: 2 })).toHaveCount(0)
    await expectAccessible(page)
    await filters.getByRole('button', { name: 'Clear filters' }).click()
    await filters.getByRole('button', { name: /^Sort/ }).click()
    await page.getByRole('menuitemradio', { name: 'Newest first' }).click()
    await expect(page).toHaveURL(/\/images$/)
    await expect(wall.getByRole('heading', { level: 2 }).first()).toBeVisible()
  })

  const { calls } = (await workspace.switch('calls')) as { calls: { path: string }[] }
  // Two tabs share one allowance, and what the device knows is not asked for again.
  expect(calls.filter(({ path }) => path.endsWith('rooms.images')).length).toBeLessThanOrEqual(10)
})
