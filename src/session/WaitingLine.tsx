import { useSyncExternalStore } from 'react'

import { schedulerFor } from '#rocketchat/schedulerFor.ts'
import { useSecondsUntil } from '#ui/useSecondsUntil.ts'

import styles from './SignInForm.module.css'

/** Says why nothing happens while the server's limit makes us wait. */
export function WaitingLine({ server }: { server: string }) {
  const { subscribe, getSnapshot } = schedulerFor(server)
  const { waitingUntil } = useSyncExternalStore(subscribe, getSnapshot)
  const secondsLeft = useSecondsUntil(waitingUntil)
  if (secondsLeft === undefined || secondsLeft === 0) return null
  return (
    <p role="timer" className={styles.said}>
      The server asks us to wait. It goes on by itself in{' '}
      {secondsLeft === 1 ? '1 second' : `${String(secondsLeft)} seconds`}.
    </p>
  )
}
