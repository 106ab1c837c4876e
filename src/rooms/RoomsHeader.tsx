import type { ReactNode } from 'react'

import { Icon } from '#ui/Icon.tsx'

import { RoomMenu } from './RoomMenu.tsx'
import styles from './RoomsHeader.module.css'

interface RoomsHeaderProps {
  isEmbedded: boolean
  account: ReactNode
}

export function RoomsHeader({ isEmbedded, account }: RoomsHeaderProps) {
  return (
    <header className={styles.header} data-embedded={isEmbedded || undefined}>
      {isEmbedded ? (
        <RoomMenu room={undefined} isEmbedded />
      ) : (
        <>
          <span className={styles.brand}>
            <Icon name="vitrine" />
            <span>Vitrine</span>
          </span>
          {account}
        </>
      )}
    </header>
  )
}
