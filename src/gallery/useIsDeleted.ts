import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useClient } from '#session/useSession.ts'

import { isReadable } from './imagePages.ts'
import { pictureHereQuery } from './pictureHereQuery.ts'

// The list has just said that it is there; whoever walks on asks nothing.
const DWELL_MS = 20_000

/** Whether the picture somebody looks at was deleted meanwhile; until the server says so it is here. */
export function useIsDeleted(room: Room, image: RoomImage | undefined): boolean {
  const client = useClient()
  const fileId = image?.id
  const [dwelledOn, setDwelledOn] = useState<string>()
  useEffect(() => {
    const ask = () => {
      if (!document.hidden) setDwelledOn(fileId)
    }
    const timer = setTimeout(ask, DWELL_MS)
    // Whoever comes back to the tab may have been away for long.
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [fileId])
  const { data: isHere = true } = useQuery({
    ...pictureHereQuery(client, room.id, fileId ?? ''),
    enabled: image !== undefined && isReadable(image) && dwelledOn === fileId,
  })
  return !isHere
}
