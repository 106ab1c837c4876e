import type { Room } from '#rocketchat/Room.ts'
import { Notice } from '#ui/Notice.tsx'

import { describeUnsent } from './describeUnsent.ts'

interface EmptyGalleryProps {
  room: Room
  unsentCount: number
}

/** A room without images says so, and why where there is a reason. */
export function EmptyGallery({ room, unsentCount }: EmptyGalleryProps) {
  if (room.isEncrypted) {
    return (
      <Notice icon="private" title="Pictures here are encrypted">
        Only Rocket.Chat has the key to this room, so the server has nothing to show here.
      </Notice>
    )
  }
  return (
    <Notice icon="images" title="No images in this room">
      {room.isArchived
        ? 'The room is archived, and nobody shared a picture before.'
        : 'Pictures that people share in the room hang here.'}{' '}
      {describeUnsent(unsentCount)}
    </Notice>
  )
}
