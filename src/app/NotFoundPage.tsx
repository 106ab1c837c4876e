import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { RoomsHeader } from '#rooms/RoomsHeader.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useDocumentTitle } from '#ui/useDocumentTitle.ts'

import { AccountMenu } from './AccountMenu.tsx'

export function NotFoundPage() {
  useDocumentTitle('Not found')
  return (
    <>
      <RoomsHeader isEmbedded={useIsEmbedded()} account={<AccountMenu />} />
      <main id="content">
        <Notice
          icon="help"
          title="Nothing lives at this address"
          heading="h1"
          actions={<ButtonLink to="/">Go to rooms</ButtonLink>}
        >
          It may be mistyped. Addresses of rooms look like /room/ROOM_ID/images.
        </Notice>
      </main>
    </>
  )
}
