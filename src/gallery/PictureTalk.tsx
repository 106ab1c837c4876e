import { useQuery } from '@tanstack/react-query'

import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useClient } from '#session/useSession.ts'
import { Remarks } from '#viewer/Remarks.tsx'

import { pictureMessageQuery } from './pictureMessageQuery.ts'
import { remarksNear } from './remarksNear.ts'
import { useDwell } from './useDwell.ts'

/** What was said around a picture, once somebody stays with it. */
export function PictureTalk({ room, image }: { room: Room; image: RoomImage }) {
  const client = useClient()
  const isStaying = useDwell(image.id)
  const { uploadedAt } = image
  const { data: messages } = useQuery({
    ...pictureMessageQuery(client, room, image),
    enabled: isStaying && !room.isEncrypted,
  })
  if (messages === undefined || uploadedAt === undefined) return null
  return <Remarks remarks={remarksNear(messages, { id: image.id, uploadedAt })} />
}
