import type { ReactNode } from 'react'

import { createClient } from '#rocketchat/client.ts'
import { SignedOutError } from '#rocketchat/errors.ts'
import { fetchMe } from '#rocketchat/signIn.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'

import { FormAlert } from './FormAlert.tsx'
import { formText } from './formText.ts'
import { type Refusal, refuse } from './refusal.ts'
import { SecretField } from './SecretField.tsx'
import styles from './SignInForm.module.css'
import type { NewIdentity } from './SignInFlow.tsx'
import { useAttempt } from './useAttempt.ts'
import { useFocusOnRefusal } from './useFocusOnRefusal.ts'

interface TokenFormProps {
  findServer: (form: FormData) => Promise<string | Refusal>
  fixedUserId: string | undefined
  onSignedIn: (identity: NewIdentity) => Promise<Refusal | undefined>
  serverField: ReactNode
  children: ReactNode
}

/** A personal access token, made in Rocket.Chat: asked for who it belongs to, never sent anywhere else. */
export function TokenForm({ findServer, fixedUserId, onSignedIn, serverField, children }: TokenFormProps) {
  const { isPending, refusal, attempt } = useAttempt()
  const form = useFocusOnRefusal(refusal)

  async function submit(data: FormData, signal: AbortSignal) {
    const userId = formText(data, 'userId').trim()
    const token = formText(data, 'token').trim()
    const server = await findServer(data)
    if (typeof server !== 'string') return server
    if (userId === '') return refuse('userId', 'Enter the user ID that Rocket.Chat showed with the token.')
    if (!isHeaderText(userId))
      return refuse('userId', 'That is not a user ID. It has letters and digits only.')
    if (token === '') return refuse('token', 'Enter the access token.')
    if (!isHeaderText(token)) {
      return refuse('token', 'That is not an access token. Copy it again, without the words around it.')
    }
    try {
      const person = await fetchMe(createClient({ server, credentials: { userId, token } }), { signal })
      return await onSignedIn({ server, token, person, credentialKind: 'accessToken' })
    } catch (error) {
      if (!(error instanceof SignedOutError)) throw error
      return refuse(
        'token',
        'The server does not accept this token for this user ID. It may have been removed in Rocket.Chat.',
      )
    }
  }

  return (
    <form
      ref={form}
      className={styles.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget)
        void attempt((signal) => submit(data, signal))
      }}
    >
      {refusal?.field === 'form' && <FormAlert refusal={refusal} />}
      {serverField}
      <TextField
        label="User ID"
        name="userId"
        variant="mono"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={refusal?.field === 'userId' ? refusal.sentence : undefined}
        {...(fixedUserId === undefined ? {} : { defaultValue: fixedUserId, readOnly: true })}
      />
      <SecretField
        label="Access token"
        name="token"
        variant="mono"
        autoComplete="off"
        error={refusal?.field === 'token' ? refusal.sentence : undefined}
      />
      {children}
      <Button type="submit" variant="primary" size="large" isWide aria-disabled={isPending || undefined}>
        {isPending ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}

/** Anything else cannot be sent as a header, and would look like a broken network. */
function isHeaderText(text: string): boolean {
  return /^[\u0021-\u007E]+$/.test(text)
}
