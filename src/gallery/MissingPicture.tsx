import { useRoom } from '#rooms/useRoom.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Notice } from '#ui/Notice.tsx'

/** The address names a picture that the room does not have. */
export function MissingPicture() {
  const room = useRoom()
  return (
    <Notice
      icon="image-off"
      title="This picture is not here"
      actions={<ButtonLink to={`/room/${encodeURIComponent(room.id)}/images`}>Show the others</ButtonLink>}
    >
      It was deleted, or never was in this room.
    </Notice>
  )
}
