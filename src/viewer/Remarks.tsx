import { formatTime } from '#lib/formatDate.ts'

import styles from './Remarks.module.css'

export interface Remark {
  id: string
  author: string
  /** Epoch ms. */
  at: number
  text: string
}

/** A few lines of what was said around a picture. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <section>
      <h3>In the conversation</h3>
      <ul className={styles.remarks}>
        {remarks.map(({ id, author, at, text }) => (
          <li key={id}>
            <b>{author}</b> <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
