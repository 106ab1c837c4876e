import type { ReactNode } from 'react'

import { formatDateTime } from '#lib/formatDate.ts'
import { formatBytes, formatCount } from '#lib/formatNumber.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { CameraFacts } from './CameraFacts.tsx'
import styles from './DetailsPanel.module.css'
import { FactRow, type Fact } from './FactRow.tsx'
import { formatName } from './formatName.ts'
import type { Slide } from './Slide.ts'

interface DetailsPanelProps {
  slide: Slide
  facts: readonly Fact[]
  /** What was said around the picture. */
  conversation: ReactNode
  onClose: () => void
  onCopyLink: () => void
  onShowInConversation: (() => void) | undefined
}

/** The wall label: what was said with the picture, by whom and when, and what the file is. */
export function DetailsPanel({
  slide,
  facts,
  conversation,
  onClose,
  onCopyLink,
  onShowInConversation,
}: DetailsPanelProps) {
  const { name, type, size, dimensions, caption, author, takenAt, reactions = [] } = slide
  const sizes = [
    dimensions && `${formatCount(dimensions.width)} × ${formatCount(dimensions.height)}`,
    size !== undefined && formatBytes(size),
  ].filter(Boolean)
  return (
    <aside className={styles.panel} aria-label="Details">
      <div className={styles.head}>
        <h2>Details</h2>
        <IconButton icon="close" label="Hide panel" onClick={onClose} />
      </div>
      <div className={styles.body}>
        {(caption !== undefined || author !== undefined || takenAt !== undefined) && (
          <section>
            {caption !== undefined && (
              <p className={styles.wallLabel} dir="auto">
                {caption}
              </p>
            )}
            <div className={styles.by}>
              {author !== undefined && <Avatar name={author} id={slide.authorId ?? author} />}
              <div>
                {author !== undefined && <b>{author}</b>}
                {takenAt !== undefined && (
                  <time dateTime={new Date(takenAt).toISOString()}>{formatDateTime(takenAt)}</time>
                )}
              </div>
            </div>
            {reactions.length > 0 && (
              <ul className={styles.reactions} aria-label="Reactions">
                {reactions.map(({ emoji, name, people }) => (
                  <li key={name} title={people.join(', ')}>
                    <span aria-hidden>
                      {emoji} <b>{formatCount(people.length)}</b>
                    </span>
                    <VisuallyHidden>
                      {name}: {people.join(', ')}
                    </VisuallyHidden>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
        <section>
          <h3>File</h3>
          <dl>
            <dt>Name</dt>
            <dd dir="auto">{name}</dd>
            {sizes.length > 0 && (
              <>
                <dt>Size</dt>
                <dd>{sizes.join(', ')}</dd>
              </>
            )}
            <dt>Type</dt>
            <dd>{formatName(type)}</dd>
            {facts.map(({ label, value }) => (
              <FactRow key={label} label={label} value={value} />
            ))}
          </dl>
        </section>
        {/* Other formats have it too, rarely; what reads it knows JPEG. */}
        {/jpe?g$/.test(type) && <CameraFacts key={slide.file.id} file={slide.file} />}
        {conversation}
        <div className={styles.actions}>
          {onShowInConversation && (
            <Button variant="secondary" icon="in-conversation" onClick={onShowInConversation}>
              Open the conversation
            </Button>
          )}
          <span className={styles.narrow}>
            <Button variant="secondary" icon="link" onClick={onCopyLink}>
              Copy address
            </Button>
          </span>
        </div>
      </div>
    </aside>
  )
}
