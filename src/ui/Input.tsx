import type { ComponentProps } from 'react'

import styles from './Input.module.css'

type InputProps = Omit<ComponentProps<'input'>, 'className' | 'style' | 'size'>

/** A box to type in, named by whoever renders it; as wide as its place. */
export function Input(props: InputProps) {
  return <input {...props} className={styles.input} />
}
