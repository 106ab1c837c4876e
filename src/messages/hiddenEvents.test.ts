import { expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'

import { hidesBy } from './hiddenEvents.ts'

const event = (systemType: string | undefined) => exampleMessage({ systemType })

test.each([
  ['uj', true],
  ['ul', true],
  ['user-muted', true],
  ['user-unmuted', true],
  ['mute_unmute', true],
  ['rm', false],
  ['constructor', false],
  [undefined, false],
])('an event of kind %s is hidden where the workspace or the room says so: %s', (type, isHidden) => {
  expect(hidesBy(['uj', 'mute_unmute'], ['ul'])(event(type))).toBe(isHidden)
})

test('where nobody says so, nothing is hidden', () => {
  expect(hidesBy([], [])(event('uj'))).toBe(false)
})
