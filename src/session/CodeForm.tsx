import { useState } from 'react'

import { type CodeRequest, SignInError } from '#rocketchat/errors.ts'
import { sendEmailCode, signIn } from '#rocketchat/signIn.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useSecondsUntil } from '#ui/useSecondsUntil.ts'

import { FormAlert } from './FormAlert.tsx'
import { formText } from './formText.ts'
import type { CodeStep } from './PasswordForm.tsx'
import { type Refusal, refusalOf, refuse } from './refusal.ts'
import styles from './SignInForm.module.css'
import type { NewIdentity } from './SignInFlow.tsx'
import { useAttempt } from './useAttempt.ts'
import { useFocusOnRefusal } from './useFocusOnRefusal.ts'

/** Mail takes a moment; people who press twice get two codes and type the first. */
const RESEND_PAUSE_MS = 30_000

interface CodeFormProps {
  step: CodeStep
  onSignedIn: (identity: NewIdentity) => Promise<Refusal | undefined>
  /** Back to the first step, where the password is typed anew. */
  onRestart: (refusal?: Refusal) => void
}

/** The second step: a code from an app, a list of backup codes, or an e-mail. One field takes them all. */
export function CodeForm({
  step: { server, user, password, request },
  onSignedIn,
  onRestart,
}: CodeFormProps) {
  const { isPending, refusal, attempt, setRefusal } = useAttempt()
  const form = useFocusOnRefusal(refusal)
  const isEmail = request?.method === 'email'

  async function submit(element: HTMLFormElement, signal: AbortSignal) {
    // Apps show "123 456", and e-mails are copied with what stands around the code.
    const code = formText(new FormData(element), 'code').replaceAll(isEmail ? /\D/g : /\s/g, '')
    if (code === '') return refuse('code', isEmail ? 'Enter the code from the email.' : 'Enter a code.')
    try {
      const { token, person } = await signIn(server, { user, password, code }, { signal })
      return await onSignedIn({ server, token, person, credentialKind: 'password' })
    } catch (error) {
      const next = refusalOf(error)
      if (error instanceof SignInError && next.field !== 'code' && next.field !== 'form') {
        onRestart(next)
        return undefined
      }
      const field = element.elements.namedItem('code')
      if (next.field === 'code' && field instanceof HTMLInputElement) field.value = ''
      return next
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
      <TextField
        label="Verification code"
        name="code"
        variant="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        // Backup codes have letters.
        inputMode={isEmail ? 'numeric' : 'text'}
        error={refusal?.field === 'code' ? refusal.sentence : undefined}
      />
      <Button type="submit" variant="primary" size="large" isWide aria-disabled={isPending || undefined}>
        {isPending ? 'Checking…' : 'Verify'}
      </Button>
      <div className={styles.others}>
        {isEmail && (
          <SendCode
            send={() => sendEmailCode(server, request.emailOrUsername ?? user)}
            onRefused={setRefusal}
          />
        )}
        <Button
          variant="quiet"
          onClick={() => {
            onRestart()
          }}
        >
          Start again
        </Button>
      </div>
    </form>
  )
}

interface SendCodeProps {
  send: () => Promise<void>
  onRefused: (refusal: Refusal | undefined) => void
}

function SendCode({ send, onRefused }: SendCodeProps) {
  const [sentAt, setSentAt] = useState<number>()
  const [isSending, setSending] = useState(false)
  const secondsLeft = useSecondsUntil(sentAt === undefined ? undefined : sentAt + RESEND_PAUSE_MS) ?? 0
  const isBlocked = isSending || secondsLeft > 0

  async function sendAgain() {
    setSending(true)
    try {
      await send()
      onRefused(undefined)
      setSentAt(Date.now())
    } catch (error) {
      onRefused(refusalOf(error))
    } finally {
      setSending(false)
    }
  }

  return (
    <>
      <Button
        variant="quiet"
        aria-disabled={isBlocked || undefined}
        onClick={() => {
          if (!isBlocked) void sendAgain()
        }}
      >
        Send a new code
      </Button>
      <output className={styles.said}>
        {sentAt !== undefined && 'A new code was sent. It can take a minute to arrive.'}
      </output>
      {secondsLeft > 0 && (
        <p className={styles.said} role="timer">
          Another one can be sent in {secondsLeft === 1 ? '1 second' : `${String(secondsLeft)} seconds`}.
        </p>
      )}
    </>
  )
}

/** What to do now, by the kind of code. */
export function CodeLead({ user, request }: { user: string; request: CodeRequest | undefined }) {
  if (request?.method === 'email') {
    return (
      <>
        {request.isCodeSent
          ? 'We sent a code to the email address of '
          : 'A code was sent to the email address of '}
        <b>{request.emailOrUsername ?? user}</b>. It has six digits.
      </>
    )
  }
  return (
    <>
      <b>{user}</b> is protected by a second step. Enter the code that your authenticator app shows now, or
      one of your backup codes.
    </>
  )
}
