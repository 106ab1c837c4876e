import { useMemo } from 'react'

import { CodeBlock } from '#messages/markup/code/CodeBlock.tsx'
import { InlineCode } from '#messages/markup/code/InlineCode.tsx'
import { useLater } from '#messages/useLater.ts'

import { formulas, loadFormulas } from './formulas.ts'
import { MathMarkup } from './MathMarkup.tsx'

import styles from './Formula.module.css'

interface FormulaProps {
  /** TeX, as typed. */
  text: string
  isBlock?: boolean
}

/** What is no formula, or has no code yet to draw it, is shown as typed. */
export function Formula({ text, isBlock = false }: FormulaProps) {
  const [mathTree, place] = useLater(formulas, loadFormulas)
  const tree = useMemo(() => mathTree?.(text, { isBlock }), [isBlock, mathTree, text])
  if (isBlock) {
    return tree === undefined ? (
      <div ref={place}>
        <CodeBlock language={undefined} text={text} />
      </div>
    ) : (
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long formulas scroll, by keyboard too
      <div className={styles.block} tabIndex={0} role="group" aria-label="Formula">
        <MathMarkup element={tree} />
      </div>
    )
  }
  return tree === undefined ? (
    <InlineCode ref={place} text={text} />
  ) : (
    <span className={styles.inline}>
      <MathMarkup element={tree} />
    </span>
  )
}
