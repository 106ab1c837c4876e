import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'

import type { Person } from '#rocketchat/Person.ts'
import { Button } from '#ui/Button.tsx'

import { CodeForm, CodeLead } from './CodeForm.tsx'
import { publicAddress } from './deployment.ts'
import { FormAlert } from './FormAlert.tsx'
import { formText } from './formText.ts'
import { type CodeStep, PasswordForm } from './PasswordForm.tsx'
import type { Refusal } from './refusal.ts'
import { ServerField } from './ServerField.tsx'
import type { CredentialKind } from './Session.ts'
import type { NewSession } from './sessionStore.ts'
import styles from './SignInForm.module.css'
import { TokenForm } from './TokenForm.tsx'
import { useFirstField } from './useFirstField.ts'
import { useServerCheck } from './useServerCheck.ts'
import { WaitingLine } from './WaitingLine.tsx'

export type NewIdentity = Omit<NewSession, 'isKept'>

type Step =
  | { kind: 'password'; refusal?: Refusal | undefined }
  | { kind: 'token' }
  | ({ kind: 'code' } & CodeStep)

interface SignInFlowProps {
  /** Undefined lets the person type one. */
  server: string | undefined
  heading: ReactNode
  /** Instead of "with your account on …". */
  lead?: ReactNode
  /** Only this person, in the same way as before. */
  samePerson?: { person: Person; credentialKind: CredentialKind } | undefined
  /** Has the identity, which the server accepts; may still refuse it. */
  onSignedIn: (identity: NewIdentity) => Promise<Refusal | undefined>
  /** Between the fields and the button of the first step, such as a check box. */
  children?: ReactNode
}

/** From nobody to somebody: password, then a code where the server wants one; or an access token. */
export function SignInFlow({ server, heading, lead, samePerson, onSignedIn, children }: SignInFlowProps) {
  const [step, setStep] = useState<Step>(
    samePerson?.credentialKind === 'accessToken' ? { kind: 'token' } : { kind: 'password' },
  )
  const { check, checkServer } = useServerCheck()
  const flow = useFirstField(step.kind, samePerson !== undefined)
  const checkFixedServer = useEffectEvent(() => {
    // Who signs in again has been here before; what fails will be said where it fails.
    if (server !== undefined && samePerson === undefined) void checkServer(server)
  })
  useEffect(() => {
    checkFixedServer()
  }, [])

  const findServer = async (form: FormData) => server ?? checkServer(formText(form, 'server'))
  const serverField = server === undefined && (
    <ServerField check={check} onCheck={(address) => void checkServer(address)} />
  )
  const host = server ?? (check.state === 'reached' ? check.server : undefined)

  return (
    <div ref={flow} className={styles.flow}>
      {heading}
      <p className={styles.lead}>
        {step.kind === 'code' ? (
          <CodeLead {...step} />
        ) : (
          (lead ?? <Lead step={step.kind} server={host && publicAddress(host)} />)
        )}
      </p>
      {server !== undefined && check.state === 'refused' && (
        <FormAlert
          refusal={check.refusal}
          actions={
            <Button variant="secondary" onClick={() => void checkServer(server, { isForced: true })}>
              Try again
            </Button>
          }
        />
      )}
      {host !== undefined && samePerson === undefined && <WaitingLine server={host} />}
      {step.kind === 'code' && (
        <CodeForm
          step={step}
          onSignedIn={onSignedIn}
          onRestart={(refusal) => {
            setStep({ kind: 'password', refusal })
          }}
        />
      )}
      {step.kind === 'password' && (
        <>
          <PasswordForm
            findServer={findServer}
            // Some accounts have no user name yet.
            fixedUser={samePerson?.person.username || undefined}
            initialRefusal={step.refusal}
            onCodeNeeded={(codeStep) => {
              setStep({ kind: 'code', ...codeStep })
            }}
            onSignedIn={onSignedIn}
            serverField={serverField}
          >
            {children}
          </PasswordForm>
          {samePerson === undefined && (
            <>
              <p className={styles.or}>or</p>
              <Button
                variant="secondary"
                size="large"
                isWide
                icon="key"
                onClick={() => {
                  setStep({ kind: 'token' })
                }}
              >
                Use an access token
              </Button>
            </>
          )}
        </>
      )}
      {step.kind === 'token' && (
        <>
          <TokenForm
            findServer={findServer}
            fixedUserId={samePerson?.person.id}
            onSignedIn={onSignedIn}
            serverField={serverField}
          >
            {children}
          </TokenForm>
          {samePerson === undefined && (
            <div className={styles.others}>
              <Button
                variant="quiet"
                onClick={() => {
                  setStep({ kind: 'password' })
                }}
              >
                Use a password instead
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  )
}

function Lead({ step, server }: { step: 'password' | 'token'; server: string | undefined }) {
  const place = server === undefined ? undefined : <b>{server.replace(/^https?:\/\//, '')}</b>
  if (step === 'token') {
    return (
      <>
        with a personal access token. It stays in this browser and is sent only to{' '}
        {place ?? 'the server below'}.
      </>
    )
  }
  return place === undefined ? 'with your account on a Rocket.Chat server' : <>with your account on {place}</>
}
