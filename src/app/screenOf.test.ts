import { expect, test } from 'vitest'

import { screenOf } from './screenOf.ts'

test('an open picture is still the gallery', () => {
  expect(screenOf('/room/a/images/xyz')).toBe(screenOf('/room/a/images'))
})

test('other rooms and other views are other screens', () => {
  const screens = ['/', '/room/a/images', '/room/b/images', '/room/a/messages'].map(screenOf)

  expect(new Set(screens).size).toBe(screens.length)
})
