import { useRoom } from '#rooms/useRoom.ts'

import styles from './SearchHint.module.css'

interface SearchHintProps {
  /** Why nothing is asked yet. */
  problem: 'empty' | 'short'
}

/** What may be typed, before anything is asked. */
export function SearchHint({ problem }: SearchHintProps) {
  const { isEncrypted } = useRoom()
  if (problem === 'short') {
    return <p className={styles.hint}>One letter is in nearly every message. Type two or more.</p>
  }
  return (
    <div className={styles.hint}>
      <p>
        Messages that contain every word you type, in any order. Parts of words count, and “words in marks”
        belong together.
      </p>
      {isEncrypted && <p>{ENCRYPTED}</p>}
    </div>
  )
}

export const ENCRYPTED =
  'This room is encrypted: the server cannot read what is written in it, so it finds only what was said before.'
