import { Icon } from '#ui/Icon.tsx'
import { TextField } from '#ui/TextField.tsx'

import styles from './SignInForm.module.css'
import type { ServerCheck } from './useServerCheck.ts'

interface ServerFieldProps {
  check: ServerCheck
  onCheck: (address: string) => void
}

/** Where the deployment fixes no server, the person types one; it is asked as soon as the field is left. */
export function ServerField({ check, onCheck }: ServerFieldProps) {
  return (
    <TextField
      label="Server"
      name="server"
      type="text"
      inputMode="url"
      autoComplete="url"
      autoCapitalize="none"
      spellCheck={false}
      placeholder="https://chat.example.com"
      error={check.state === 'refused' ? check.refusal.sentence : undefined}
      hint={hintOf(check)}
      onBlur={({ currentTarget: { value } }) => {
        if (value.trim() !== '') onCheck(value)
      }}
    />
  )
}

function hintOf(check: ServerCheck) {
  if (check.state === 'checking') return 'Asking whether Rocket.Chat answers there…'
  if (check.state !== 'reached') return undefined
  return (
    <span className={styles.reached}>
      <Icon name="check" size="sm" />
      Rocket.Chat {check.version}, reachable
    </span>
  )
}
