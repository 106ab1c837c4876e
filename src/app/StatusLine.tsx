import { useIsFetching } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { useClient } from '#session/useSession.ts'
import { Icon } from '#ui/Icon.tsx'
import { Ring } from '#ui/Ring.tsx'
import { useSecondsUntil } from '#ui/useSecondsUntil.ts'

import styles from './StatusLine.module.css'
import { useIsOnline } from './useIsOnline.ts'
import { useLasting } from './useLasting.ts'

const LIMITER_WINDOW_S = 60
const QUIET_MS = 400

/** One quiet line: no network, else waiting for the server's limit, else loading. */
export function StatusLine() {
  const { scheduler } = useClient()
  const { waitingUntil } = useSyncExternalStore(scheduler.subscribe, scheduler.getSnapshot)
  const secondsLeft = useSecondsUntil(waitingUntil)
  const isOnline = useIsOnline()
  const isLoading = useLasting(useIsFetching() > 0, QUIET_MS)
  const isWaiting = useLasting(secondsLeft !== undefined && secondsLeft > 0, QUIET_MS)

  return (
    // The region stays, so that what appears in it is announced. The seconds are for the eye: a count read aloud is noise.
    <div role="status" className={styles.place}>
      {!isOnline && (
        <p className={styles.line} data-tone="warning">
          <Icon name="offline" size="sm" />
          No network. What is on screen stays; the rest loads when it is back.
        </p>
      )}
      {isOnline && isWaiting && secondsLeft !== undefined && (
        <p className={styles.line}>
          <Ring progress={secondsLeft / LIMITER_WINDOW_S} />
          <span>
            Waiting for the server’s limit
            <span aria-hidden="true">
              , goes on in <b>{secondsLeft} s</b>
            </span>
          </span>
        </p>
      )}
      {isOnline && !isWaiting && isLoading && (
        <p className={styles.line}>
          <Ring />
          Loading
        </p>
      )}
    </div>
  )
}
