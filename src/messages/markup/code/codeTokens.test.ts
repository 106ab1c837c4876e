import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { codeTokens } from './codeTokens.ts'

test('nothing of the code is lost, whatever language it claims to be', () => {
  const language = fc.constantFrom('js', 'ts', 'python', 'html', 'bash', 'json', 'sql', 'diff', 'yaml', 'C++')
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('const a = `b ${c} d`', '<b a="c">', '# x', '/* ', '"""', '- a', '\n'),
  )
  fc.assert(
    fc.property(language, fc.array(line), (name, lines) => {
      const text = lines.join('\n')
      expect((codeTokens(name, text) ?? []).map((token) => token.text).join('')).toBe(text)
    }),
    { numRuns: 200 },
  )
})

test('words, values and what is between them have colours of their own', () => {
  expect(codeTokens('ts', 'const lux = `${2} lanterns` // bright')).toEqual([
    { text: 'const', kind: 'keyword' },
    { text: ' lux = ', kind: undefined },
    { text: '`', kind: 'string' },
    { text: '${', kind: undefined },
    { text: '2', kind: 'number' },
    { text: '}', kind: undefined },
    { text: ' lanterns`', kind: 'string' },
    { text: ' ', kind: undefined },
    { text: '// bright', kind: 'comment' },
  ])
})

test.each(['', 'none', 'klingon', '__proto__', 'constructor'])(
  'nobody knows the language “%s”',
  (language) => {
    expect(codeTokens(language, 'const a = 1')).toBeUndefined()
  },
)
