import type { ReactNode } from 'react'

import { type CodeRequest, SignInError } from '#rocketchat/errors.ts'
import { signIn } from '#rocketchat/signIn.ts'
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

/** Held between the two steps, in memory only. */
export interface CodeStep {
  server: string
  user: string
  password: string
  request: CodeRequest | undefined
}

interface PasswordFormProps {
  /** The server to sign in to, or why there is none. */
  findServer: (form: FormData) => Promise<string | Refusal>
  /** Only this person: the name cannot be changed. */
  fixedUser: string | undefined
  initialRefusal: Refusal | undefined
  onCodeNeeded: (step: CodeStep) => void
  onSignedIn: (identity: NewIdentity) => Promise<Refusal | undefined>
  serverField: ReactNode
  /** Between the fields and the button. */
  children: ReactNode
}

export function PasswordForm({
  findServer,
  fixedUser,
  initialRefusal,
  onCodeNeeded,
  onSignedIn,
  serverField,
  children,
}: PasswordFormProps) {
  const { isPending, refusal, attempt } = useAttempt(initialRefusal)
  const form = useFocusOnRefusal(refusal)
  const errorAt = (field: Refusal['field']) => (refusal?.field === field ? refusal.sentence : undefined)

  async function submit(element: HTMLFormElement, signal: AbortSignal) {
    const data = new FormData(element)
    const user = formText(data, 'user').trim()
    // Never trimmed: spaces may belong to it.
    const password = formText(data, 'password')
    const server = await findServer(data)
    if (typeof server !== 'string') return server
    if (user === '') return refuse('user', 'Enter your user name or email address.')
    if (password === '') return refuse('password', 'Enter your password.')
    try {
      const { token, person } = await signIn(server, { user, password }, { signal })
      return await onSignedIn({ server, token, person, credentialKind: 'password' })
    } catch (error) {
      if (!(error instanceof SignInError)) throw error
      if (error.reason === 'codeRequired') {
        onCodeNeeded({ server, user, password, request: error.details })
        return undefined
      }
      const field = element.elements.namedItem('password')
      if (field instanceof HTMLInputElement) field.value = ''
      throw error
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
        const element = event.currentTarget
        void attempt((signal) => submit(element, signal))
      }}
    >
      {refusal?.field === 'form' && <FormAlert refusal={refusal} />}
      {serverField}
      <TextField
        label="Username or email"
        name="user"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errorAt('user')}
        {...(fixedUser === undefined ? {} : { defaultValue: fixedUser, readOnly: true })}
      />
      <SecretField
        label="Password"
        name="password"
        autoComplete="current-password"
        error={errorAt('password')}
      />
      {children}
      <Button type="submit" variant="primary" size="large" isWide aria-disabled={isPending || undefined}>
        {isPending ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
