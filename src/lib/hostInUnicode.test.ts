import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { hostInUnicode } from './hostInUnicode.ts'

test.each([
  ['xn--bcher-kva.example', 'bücher.example'],
  ['xn--80ak6aa92e.com', 'аррӏе.com'],
  ['xn--fiqs8s', '中国'],
  ['xn--ls8h.la', '💩.la'],
  ['www.xn--mnchen-3ya.de', 'www.münchen.de'],
  ['example.com', 'example.com'],
])('%s is %s', (host, letters) => {
  expect(hostInUnicode(host)).toBe(letters)
})

test('every host that a browser writes in punycode comes back', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('абвгдежзиклмнопрстуфхяüößéñ中国日本語αβγδa1')),
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(letters, (label) => {
      const address = `https://${label}.example`
      fc.pre(URL.canParse(address))
      expect(hostInUnicode(new URL(address).hostname)).toBe(
        `${label}.example`.normalize('NFC').replaceAll('ß', 'ß'),
      )
    }),
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => hostInUnicode(`xn--${text}.example`)).not.toThrow()
    }),
  )
})
