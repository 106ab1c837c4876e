import type { ReactNode } from 'react'

import { Icon } from '#ui/Icon.tsx'
import { useSecondsUntil } from '#ui/useSecondsUntil.ts'

import type { Refusal } from './refusal.ts'
import styles from './SignInForm.module.css'

interface FormAlertProps {
  refusal: Refusal
  actions?: ReactNode
}

/** A refusal that no single field is to blame for. */
export function FormAlert({ refusal: { title, sentence, retryAt }, actions }: FormAlertProps) {
  const secondsLeft = useSecondsUntil(retryAt)
  return (
    <div className={styles.alert} data-tone={retryAt === undefined ? 'danger' : 'warning'}>
      <Icon name={retryAt === undefined ? 'warning' : 'clock'} />
      <div>
        <div role="alert">
          <strong>{title}</strong>
          {sentence !== title && <p>{sentence}</p>}
        </div>
        {/* Outside the alert: nobody wants to hear every second. */}
        {secondsLeft !== undefined && (
          <p role="timer">
            {secondsLeft === 0
              ? 'You can try again now.'
              : `You can try again in ${String(secondsLeft)} ${secondsLeft === 1 ? 'second' : 'seconds'}.`}
          </p>
        )}
        {actions}
      </div>
    </div>
  )
}
