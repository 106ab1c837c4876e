import type { ReactNode } from 'react'

import { formatBytes } from '#lib/formatNumber.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Icon, type IconName } from '#ui/Icon.tsx'

import { formatName } from './formatName.ts'
import styles from './PictureMessage.module.css'
import type { Slide } from './Slide.ts'

interface PictureMessageProps {
  slide: Slide
  /** A small version is on the stage: the sentence stays out of its way. */
  isBrief: boolean
  icon: IconName
  title: string
  children: ReactNode
  onRetry?: (() => void) | undefined
  onDownload?: (() => void) | undefined
  onSkip?: (() => void) | undefined
  elsewhereHref?: string | undefined
}

export function PictureMessage({
  slide,
  isBrief,
  icon,
  title,
  children,
  onRetry,
  onDownload,
  onSkip,
  elsewhereHref,
}: PictureMessageProps) {
  const facts = [formatName(slide.type), slide.size !== undefined && formatBytes(slide.size)].filter(Boolean)
  return (
    <section className={styles.message} data-brief={isBrief || undefined} aria-live="polite">
      <span className={styles.frame}>
        <Icon name={icon} />
      </span>
      <div className={styles.text}>
        <h2>{title}</h2>
        <p>{children}</p>
        {!isBrief && (
          <p className={styles.facts}>
            <span dir="auto">{slide.name}</span>
            {facts.length > 0 && ` (${facts.join(', ')})`}
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {onRetry && (
          <Button variant="secondary" onClick={onRetry}>
            Try again
          </Button>
        )}
        {onDownload && (
          <Button variant="secondary" icon="download" onClick={onDownload}>
            Download original
          </Button>
        )}
        {elsewhereHref !== undefined && (
          <ButtonLink icon="external" href={elsewhereHref}>
            Open in Rocket.Chat
          </ButtonLink>
        )}
        {onSkip && (
          <Button variant="secondary" icon="chevron-right" onClick={onSkip}>
            Show the next one
          </Button>
        )}
      </div>
    </section>
  )
}
