import { useState } from 'react'

import { createClient } from '#rocketchat/client.ts'
import { signOut as revoke } from '#rocketchat/signIn.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

import { refuse } from './refusal.ts'
import type { Session } from './Session.ts'
import styles from './SignInAgain.module.css'
import { type NewIdentity, SignInFlow } from './SignInFlow.tsx'
import { useSessionStore, useSignOut } from './useSession.ts'

/** Over a page whose session has ended: the same person signs in and goes on, without the page noticing. */
export function SignInAgain({ session }: { session: Session }) {
  const [isOpen, setOpen] = useState(true)
  const store = useSessionStore()
  const signOut = useSignOut()
  const { person, server, credentialKind } = session

  async function resume(identity: NewIdentity) {
    if (identity.person.id === person.id) {
      store.resume(identity)
      return undefined
    }
    // What is on screen belongs to somebody else, so this one must not continue it.
    if (identity.credentialKind === 'password') {
      const credentials = { userId: identity.person.id, token: identity.token }
      await revoke(createClient({ server, credentials })).catch(() => undefined)
    }
    return refuse(
      credentialKind === 'accessToken' ? 'userId' : 'user',
      `That is the account of ${identity.person.name}. To change who is signed in, sign out first.`,
    )
  }

  if (!isOpen) {
    return (
      <output className={styles.reminder}>
        Your session has ended.
        <Button
          variant="primary"
          onClick={() => {
            setOpen(true)
          }}
        >
          Sign in again
        </Button>
      </output>
    )
  }

  return (
    <Dialog
      label="Sign in again"
      isBare
      onClose={() => {
        setOpen(false)
      }}
    >
      <div className={styles.body}>
        <SignInFlow
          server={server}
          heading={<h2>Your session has ended</h2>}
          lead={
            <>
              The server no longer accepts it. Sign in as <b>{person.name}</b>, and you are back at exactly
              this place.
            </>
          }
          samePerson={{ person, credentialKind }}
          onSignedIn={resume}
        />
        <div className={styles.others}>
          <Button
            variant="quiet"
            onClick={() => {
              setOpen(false)
            }}
          >
            Not now
          </Button>
          <Button variant="quiet" onClick={() => void signOut()}>
            Sign out
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
