import type { ComponentProps } from 'react'

import styles from './Checkbox.module.css'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'type'> {
  label: string
}

export function Checkbox({ label, ...props }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input {...props} type="checkbox" />
      {label}
    </label>
  )
}
