import { useEffect, useRef, useState } from 'react'

import { type Refusal, refusalOf } from './refusal.ts'

type Action = (signal: AbortSignal) => Promise<Refusal | undefined>

/** One try to sign in at a time: what it waits for, why it was refused, and its end when the form goes away. */
export function useAttempt(initialRefusal?: Refusal) {
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState(initialRefusal)
  const controller = useRef<AbortController>(undefined)

  useEffect(
    () => () => {
      controller.current?.abort()
    },
    [],
  )

  async function attempt(action: Action) {
    if (isPending || (refusal?.retryAt ?? 0) > Date.now()) return
    controller.current = new AbortController()
    const { signal } = controller.current
    setPending(true)
    try {
      const next = await action(signal)
      if (!signal.aborted) setRefusal(next)
    } catch (error) {
      if (!signal.aborted) setRefusal(refusalOf(error))
    } finally {
      if (!signal.aborted) setPending(false)
    }
  }

  return { isPending, refusal, attempt, setRefusal }
}
