import { useIsFetching } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { useClient } from '#session/useSession.ts'
import { StatusLine as Line } from '#ui/StatusLine.tsx'
import { useSecondsUntil } from '#ui/useSecondsUntil.ts'

import { useIsOnline } from './useIsOnline.ts'
import { useLasting } from './useLasting.ts'

const LIMITER_WINDOW_S = 60
const QUIET_MS = 400

/** What the app itself knows: no network, else waiting for the server's limit, else loading. */
export function StatusLine() {
  const { scheduler } = useClient()
  const { waitingUntil } = useSyncExternalStore(scheduler.subscribe, scheduler.getSnapshot)
  const secondsLeft = useSecondsUntil(waitingUntil) ?? 0
  const isOnline = useIsOnline()
  const isLoading = useLasting(useIsFetching() > 0, QUIET_MS)
  const isWaiting = useLasting(secondsLeft > 0, QUIET_MS)

  if (!isOnline) {
    return (
      <Line rank="offline" tone="warning" icon="offline">
        No network. What is on screen stays; the rest loads when it is back.
      </Line>
    )
  }
  if (isWaiting) {
    return (
      <Line rank="waiting" progress={secondsLeft / LIMITER_WINDOW_S}>
        {/* The seconds are for the eye: a count read aloud every second is noise. */}
        Waiting <b aria-hidden="true">{`${String(secondsLeft)} s`}</b> for the server’s limit; it goes on by
        itself
      </Line>
    )
  }
  return isLoading ? <Line rank="loading">Loading…</Line> : null
}
