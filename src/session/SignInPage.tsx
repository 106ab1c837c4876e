import { useId, useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'

import { Checkbox } from '#ui/Checkbox.tsx'
import { useDocumentTitle } from '#ui/useDocumentTitle.ts'
import { Wordmark } from '#ui/Wordmark.tsx'

import { safeNext } from './safeNext.ts'
import { SignInFlow } from './SignInFlow.tsx'
import styles from './SignInPage.module.css'
import { useSessionContext } from './useSession.ts'
import { Wall } from './Wall.tsx'

/** `/login?next=…` */
export function SignInPage() {
  const { store, state } = useSessionContext()
  const [search] = useSearchParams()
  const [isKept, setKept] = useState(false)
  const hintId = useId()
  useDocumentTitle('Sign in')

  if (state.status === 'active') return <Navigate to={safeNext(search.get('next'))} replace />

  return (
    <main className={styles.page} data-embedded={search.get('layout') === 'embedded' || undefined}>
      <div className={styles.side}>
        <p className={styles.brand}>
          <Wordmark />
        </p>
        <div className={styles.middle}>
          <SignInFlow
            server={store.fixedServer}
            heading={<h1>Sign in</h1>}
            onSignedIn={async (identity) => {
              store.begin({ ...identity, isKept })
              return undefined
            }}
          >
            <Checkbox
              label="Keep me signed in"
              checked={isKept}
              disabled={!store.canKeep}
              aria-describedby={hintId}
              onChange={({ currentTarget }) => {
                setKept(currentTarget.checked)
              }}
            />
            <p id={hintId} className={styles.hint}>
              {store.canKeep
                ? 'Otherwise only in this tab: what you open in another one asks again.'
                : 'This browser stores nothing for this page, so you stay signed in until it is closed.'}
            </p>
          </SignInFlow>
        </div>
      </div>
      <Wall />
    </main>
  )
}
