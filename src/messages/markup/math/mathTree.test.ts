import * as fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'

import { MathMarkup } from './MathMarkup.tsx'
import { mathTree } from './mathTree.ts'

function markup(tex: string, isBlock = false): string | undefined {
  const element = mathTree(tex, { isBlock })
  return (
    element &&
    renderToStaticMarkup(createElement(MathMarkup, { element })).replaceAll(
      /<annotation.*<\/annotation>/g,
      '',
    )
  )
}

test('a formula is MathML, with its TeX for those who copy it', () => {
  expect(markup('a^2')).toBe(
    '<math><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup></mrow></semantics></math>',
  )
  expect(markup('\\frac{1}{2}', true)).toContain('<math display="block">')
  expect(JSON.stringify(mathTree('a^2', { isBlock: false }))).toContain('"annotation"')
})

test('functions keep their names, and spaces are spaces', () => {
  expect(markup('\\cos x\\quad y\\,z')).toBe(
    '<math><semantics><mrow><mrow><mi>cos</mi><mo>\u2061</mo></mrow><mi>x</mi><mspace width="1em"></mspace><mi>y</mi><mtext>\u2009</mtext><mi>z</mi></mrow></semantics></math>',
  )
})

test.each([
  ['no formula', '\\frac{1'],
  ['nothing that exists', '\\launch'],
  ['macros that grow without end', '\\def\\a{\\a\\a}\\a'],
  [
    'macros that double',
    `\\def\\a{xx}${'abcdefghij'.replaceAll(/./g, (c, i: number) => (i === 0 ? '' : `\\def\\${c}{\\${String.fromCodePoint(96 + i)}\\${String.fromCodePoint(96 + i)}}`))}\\j`,
  ],
  ['brackets without end', '{'.repeat(2_000) + '}'.repeat(2_000)],
  ['fractions without end', '\\frac{1}{'.repeat(400) + 'x' + '}'.repeat(400)],
  ['a book', 'x+'.repeat(5_000)],
])('%s is shown as typed', (_name, tex) => {
  expect(mathTree(tex, { isBlock: false })).toBeUndefined()
})

test.each([
  '\\href{javascript:alert(1)}{x}',
  '\\url{https://evil.example}',
  '\\includegraphics{https://evil.example/x.png}',
  '\\htmlStyle{position:fixed;inset:0}{x}',
  '\\htmlId{root}{x}',
  '\\htmlClass{x}{x}',
  '\\htmlData{a=b}{x}',
  '\\color{red;background:url(https://evil.example)}x',
])('%s loads, links and styles nothing', (tex) => {
  expect(markup(tex) ?? '').not.toMatch(/(?:href|src|style|class|id|data-\w+)=/)
})

test('sizes have an end', () => {
  expect(markup('\\rule{9999em}{9999em}')).not.toContain('9999')
})

test('never throws', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\\frac',
      '{',
      '}',
      '^',
      '_',
      '\\begin{matrix}',
      '\\end{matrix}',
      '&',
      '\\\\',
      '\\left(',
      '\\def\\a',
    ),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (pieces, isBlock) => {
      expect(() => markup(pieces.join(' '), isBlock)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})
