import { expect, test } from 'vitest'

import { characterOf, loadAllEmoji } from './allEmoji.ts'
import { emojiOf } from './emojiOf.ts'

test('what is not common is known once all are', async () => {
  expect(emojiOf('thumbsup')).toBe('👍')
  expect(emojiOf(':flag_nz:')).toBeUndefined()
  await loadAllEmoji()
  expect(emojiOf(':flag_nz:')).toBe('🇳🇿')
  expect(emojiOf('axe')).toBe('🪓')
  expect(emojiOf('trade_mark')).toBe('™️')
  expect(emojiOf('constructor')).toBeUndefined()
  expect(emojiOf('__proto__')).toBeUndefined()
})

test('characters are pictures, also in sequences', () => {
  expect(characterOf('1F3F3-200D-1F308')).toBe('🏳️‍🌈')
  expect(characterOf('0023-20E3')).toBe('#️⃣')
  expect(characterOf('270C-1F3FD')).toBe('✌🏽')
})
