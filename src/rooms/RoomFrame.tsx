import type { ReactNode } from 'react'

import styles from './RoomFrame.module.css'

interface RoomFrameProps {
  isEmbedded: boolean
  header: ReactNode
  children: ReactNode
}

/** A room's header and what is below it; knows how much of the window the header takes. */
export function RoomFrame({ isEmbedded, header, children }: RoomFrameProps) {
  return (
    <div className={styles.frame} data-layout={isEmbedded ? 'embedded' : undefined}>
      {header}
      <main id="content" className={styles.main}>
        {children}
      </main>
    </div>
  )
}
