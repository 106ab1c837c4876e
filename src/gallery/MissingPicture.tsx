import { Notice } from '#ui/Notice.tsx'

/** The address names a picture that the room does not have. */
export function MissingPicture() {
  return (
    <Notice icon="image-off" title="This picture is not here">
      It was deleted, or never was in this room. Close this to see the others.
    </Notice>
  )
}
