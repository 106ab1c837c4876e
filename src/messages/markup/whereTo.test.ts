import { expect, test } from 'vitest'

import { whereTo } from './whereTo.ts'

test.each([
  ['words', 'https://evil.example/', 'here', undefined],
  ['its own host', 'https://www.bank.example/a', 'https://bank.example/a', undefined],
  ['another host', 'https://evil.example/', 'https://bank.example', 'evil.example'],
  ['another host, without a scheme', 'https://evil.example/', 'bank.example/login', 'evil.example'],
  ['a host as a name', 'https://evil.example/', 'https://bank.example@evil.example', 'evil.example'],
  [
    'another host, with invisible letters',
    'https://evil.example/',
    'bank\u200B.exam\u00ADple',
    'evil.example',
  ],
  ['words in another order', 'https://evil.example/', '\u202Eelpmaxe.knab', 'evil.example'],
  ['a look-alike that it is', 'https://xn--80ak6aa92e.com/', 'https://аррӏе.com', 'xn--80ak6aa92e.com'],
  ['a look-alike behind words', 'https://xn--80ak6aa92e.com/', 'here', 'аррӏе.com, xn--80ak6aa92e.com'],
  [
    'a look-alike behind the real one',
    'https://xn--80ak6aa92e.com/',
    'apple.com',
    'аррӏе.com, xn--80ak6aa92e.com',
  ],
  ['its own mail address', 'mailto:ada@bank.example', 'ada@bank.example', undefined],
  ['another mail address', 'mailto:eve@evil.example', 'ada@bank.example', 'eve@evil.example'],
  ['its own number', 'tel:+49301234567', '+49 30 1234567', undefined],
  ['another number', 'tel:+4990012345', '+49 30 1234567', '+4990012345'],
])('a link that says %s', (_what, href, label, doubt) => {
  expect(whereTo(href, label)).toBe(doubt)
})
