import type { ReactNode } from 'react'

import { Icon, type IconName } from './Icon.tsx'
import styles from './Notice.module.css'

interface NoticeProps {
  icon: IconName
  title: string
  /** `h1` where nothing else names the page. */
  heading?: 'h1' | 'h2'
  tone?: 'neutral' | 'warning' | 'danger'
  /** At most two ways out. */
  actions?: ReactNode
  children?: ReactNode
}

/** What a screen shows instead of its content: nothing here, refused, or something went wrong. */
export function Notice({
  icon,
  title,
  heading: Heading = 'h2',
  tone = 'neutral',
  actions,
  children,
}: NoticeProps) {
  return (
    <section className={styles.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div className={styles.frame}>
        <Icon name={icon} />
      </div>
      <Heading>{title}</Heading>
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}
