import type { ReactNode } from 'react'

import { Wordmark } from '#ui/Wordmark.tsx'

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
          <Wordmark />
          {account}
        </>
      )}
    </header>
  )
}
