import { use, useSyncExternalStore } from 'react'

import { publicAddress } from '#session/deployment.ts'
import { useSession, useSignOut } from '#session/useSession.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { Menu, MenuGroup, MenuItem, type MenuTriggerProps } from '#ui/Menu.tsx'

import styles from './AccountMenu.module.css'
import { type Appearance, getAppearance, setAppearance, subscribeAppearance } from './appearance.ts'
import { KeepOnDevice } from './KeepOnDevice.tsx'
import { KeyboardHelpContext } from './KeyboardHelpContext.ts'

const THEMES: readonly [Appearance['theme'], string][] = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]

/** A button named by the person: who and where, how it looks, the keys, and the way out. */
export function AccountMenu() {
  const { person, server } = useSession()
  const signOut = useSignOut()
  const openKeyboardHelp = use(KeyboardHelpContext)
  const { theme, density, contrast } = useSyncExternalStore(subscribeAppearance, getAppearance)

  const trigger = (props: MenuTriggerProps) => (
    <button {...props} type="button" className={styles.account} aria-label={person.name} title={person.name}>
      <Avatar name={person.name} id={person.id} size="2rem" />
    </button>
  )

  return (
    <Menu
      label="Account"
      trigger={trigger}
      header={
        <div className={styles.who}>
          <b>{person.name}</b>
          <span>@{person.username}</span>
          <span>{new URL(publicAddress(server)).host}</span>
        </div>
      }
    >
      <MenuGroup label="Theme">
        {THEMES.map(([value, text]) => (
          <MenuItem
            key={value}
            isRadio
            isChecked={theme === value}
            onSelect={() => {
              setAppearance({ theme: value })
            }}
          >
            {text}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label="Look">
        <MenuItem
          isChecked={density === 'compact'}
          onSelect={() => {
            setAppearance({ density: density === 'compact' ? 'comfortable' : 'compact' })
          }}
        >
          Compact
        </MenuItem>
        <MenuItem
          isChecked={contrast === 'more'}
          onSelect={() => {
            setAppearance({ contrast: contrast === 'more' ? 'normal' : 'more' })
          }}
        >
          More contrast
        </MenuItem>
      </MenuGroup>
      <KeepOnDevice />
      <MenuItem
        icon="help"
        hint={<Kbd>?</Kbd>}
        onSelect={() => {
          openKeyboardHelp(true)
        }}
      >
        Keyboard help
      </MenuItem>
      <MenuItem icon="sign-out" onSelect={() => void signOut()}>
        Sign out
      </MenuItem>
    </Menu>
  )
}
