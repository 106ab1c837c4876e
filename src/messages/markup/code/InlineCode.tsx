import type { Ref } from 'react'

import styles from './InlineCode.module.css'

interface InlineCodeProps {
  ref?: Ref<HTMLElement>
  text: string
}

export function InlineCode({ ref, text }: InlineCodeProps) {
  return (
    <code ref={ref} className={styles.code}>
      {text}
    </code>
  )
}
