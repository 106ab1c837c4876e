import { type ReactNode, useEffect, useEffectEvent } from 'react'

import { describeError } from '#rocketchat/describeError.ts'
import {
  NetworkError,
  NoAccessError,
  NotRocketChatError,
  RoomArchivedError,
  ServerAddressError,
  SignedOutError,
  TooManyCallsError,
} from '#rocketchat/errors.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useSecondsUntil } from '#ui/useSecondsUntil.ts'

interface ErrorNoticeProps {
  error: unknown
  retry?: () => void
  /** More ways out, after "Try again". */
  actions?: ReactNode
}

/** A failure in place of content: what happened, what comes next by itself, and a way out. */
export function ErrorNotice({ error, retry, actions }: ErrorNoticeProps) {
  const { title, detail, canRetry, retryAt } = describeError(error)
  const secondsLeft = useSecondsUntil(retryAt)
  const isTime = secondsLeft === 0
  const retryNow = useEffectEvent(() => retry?.())
  useEffect(() => {
    if (isTime) retryNow()
  }, [isTime])
  const { icon, tone } = lookOf(error)
  return (
    <Notice
      icon={icon}
      title={title}
      tone={tone}
      actions={
        <>
          {canRetry && retry && (
            <Button variant="secondary" onClick={retry}>
              {secondsLeft === undefined ? 'Try again' : 'Try now'}
            </Button>
          )}
          {actions}
        </>
      }
    >
      {detail}
      {retry && secondsLeft !== undefined && secondsLeft > 0 && (
        // Seconds that count down are to be looked at, not to be listened to.
        <span aria-live="off"> {inSeconds(secondsLeft)}</span>
      )}
    </Notice>
  )
}

function inSeconds(seconds: number): string {
  return `Next try in ${seconds === 1 ? '1 second' : `${String(seconds)} seconds`}, by itself.`
}

function lookOf(error: unknown) {
  if (error instanceof NoAccessError) return { icon: 'private', tone: 'warning' } as const
  if (error instanceof RoomArchivedError) return { icon: 'file', tone: 'neutral' } as const
  if (error instanceof TooManyCallsError) return { icon: 'clock', tone: 'neutral' } as const
  if (error instanceof SignedOutError) return { icon: 'key', tone: 'neutral' } as const
  if (error instanceof NetworkError) return { icon: 'offline', tone: 'warning' } as const
  if (error instanceof NotRocketChatError || error instanceof ServerAddressError)
    return { icon: 'server', tone: 'danger' } as const
  return { icon: 'warning', tone: 'danger' } as const
}
