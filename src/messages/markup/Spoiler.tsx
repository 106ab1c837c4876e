import { type ReactNode, useState } from 'react'

import styles from './Spoiler.module.css'

interface SpoilerProps {
  isBlock?: boolean
  children: ReactNode
}

/** Not in the page until asked for: neither eye nor screen reader nor search meets it by accident. */
export function Spoiler({ isBlock = false, children }: SpoilerProps) {
  const [isRevealed, setIsRevealed] = useState(false)
  const Element = isBlock ? 'div' : 'span'
  if (isRevealed) {
    return (
      <Element className={styles.revealed} data-block={isBlock || undefined}>
        {children}
      </Element>
    )
  }
  return (
    <button
      type="button"
      className={styles.hidden}
      data-block={isBlock || undefined}
      onClick={() => setIsRevealed(true)}
    >
      Show spoiler
    </button>
  )
}
