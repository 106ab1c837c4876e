import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useDocumentTitle } from '#ui/useDocumentTitle.ts'

export function NotFoundPage() {
  useDocumentTitle('Not found')
  return (
    <main id="content">
      <Notice
        icon="help"
        title="Nothing lives at this address"
        actions={<ButtonLink to="/">Go to rooms</ButtonLink>}
      >
        It may be mistyped. Addresses of rooms look like /room/ROOM_ID/images.
      </Notice>
    </main>
  )
}
