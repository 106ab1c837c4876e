import { type ComponentProps, type ReactNode, useId } from 'react'

import { Icon } from './Icon.tsx'
import styles from './TextField.module.css'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'size'> {
  label: string
  hint?: ReactNode
  /** Why the value was refused; undefined or empty means it was not. */
  error?: ReactNode
  variant?: 'code' | 'mono'
  /** Inside the box, at its end. */
  trailing?: ReactNode
}

/** A labelled text box; its hint and its error are part of its description. */
export function TextField({ label, hint, error, variant, trailing, id, ...props }: TextFieldProps) {
  const ownId = useId()
  const inputId = id ?? ownId
  const hasError = error !== undefined && error !== null && error !== ''
  const description = [hint && `${inputId}-hint`, hasError && `${inputId}-error`].filter(Boolean).join(' ')

  return (
    <div className={styles.field}>
      <label htmlFor={inputId}>{label}</label>
      <div className={styles.box}>
        <input
          type="text"
          {...props}
          id={inputId}
          className={styles.input}
          data-variant={variant}
          data-trailing={trailing === undefined ? undefined : true}
          aria-invalid={hasError || undefined}
          aria-describedby={description || undefined}
        />
        {trailing && <div className={styles.trailing}>{trailing}</div>}
      </div>
      {hasError && (
        <p id={`${inputId}-error`} className={styles.error}>
          <Icon name="warning" size="sm" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p id={`${inputId}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
