import { createElement } from 'react'

import { keyed } from '#messages/keyed.ts'

import type { MathElement } from './mathTree.ts'

interface MathMarkupProps {
  element: MathElement
}

export function MathMarkup({ element: { tag, attributes, children } }: MathMarkupProps) {
  return createElement(
    tag,
    attributes,
    ...keyed(children).map(({ key, part }) =>
      typeof part === 'string' ? part : <MathMarkup key={key} element={part} />,
    ),
  )
}
