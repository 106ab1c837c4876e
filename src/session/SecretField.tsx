import { type ComponentProps, useState } from 'react'

import { IconButton } from '#ui/IconButton.tsx'
import { TextField } from '#ui/TextField.tsx'

type SecretFieldProps = Omit<ComponentProps<typeof TextField>, 'type' | 'trailing'>

/** A password or token: hidden until asked, and never an attribute of the page. */
export function SecretField(props: SecretFieldProps) {
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <IconButton
          icon="eye"
          // Not "Show password": two things of that name would make the field itself hard to find.
          label={isShown ? 'Hide characters' : 'Show characters'}
          isPressed={isShown}
          onClick={() => {
            setShown(!isShown)
          }}
        />
      }
    />
  )
}
