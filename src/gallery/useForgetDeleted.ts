import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'

import { useClient } from '#session/useSession.ts'

import type { RoomNow } from './imageCountQuery.ts'

/** Takes deleted pictures off the wall when the room's count tells that some are. */
export function useForgetDeleted(roomId: string, now: RoomNow | undefined, eye: RefObject<number>): void {
  const client = useClient()
  const queryClient = useQueryClient()

  useEffect(() => {
    // Nothing was counted since the list came; only an empty room has no newest picture.
    if (now === undefined || (now.newestId === undefined && now.total > 0)) return undefined
    const room = now
    const controller = new AbortController()
    async function check() {
      const { forgetDeleted } = await import('./forgetDeleted.ts')
      const { signal } = controller
      await forgetDeleted(client, queryClient, { roomId, now: room, eye: eye.current, signal })
    }
    // What failed is tried again when the room is counted the next time, and is another.
    void check().catch(() => undefined)
    return () => {
      controller.abort()
    }
  }, [client, queryClient, roomId, now, eye])
}
