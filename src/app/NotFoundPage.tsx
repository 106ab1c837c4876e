import { Link } from 'react-router'

import { Notice } from '#ui/Notice.tsx'
import { useDocumentTitle } from '#ui/useDocumentTitle.ts'

import styles from './ErrorBoundary.module.css'

export function NotFoundPage() {
  useDocumentTitle('Not found')
  return (
    <main>
      <Notice
        icon="help"
        title="Nothing lives at this address"
        actions={
          <Link className={styles.link} to="/">
            Go to rooms
          </Link>
        }
      >
        It may be mistyped. Addresses of rooms look like /room/ROOM_ID/images.
      </Notice>
    </main>
  )
}
