import { keyed } from '#messages/keyed.ts'
import { ForeignPicture } from '#messages/markup/ForeignPicture.tsx'
import { MessageText } from '#messages/markup/MessageText.tsx'
import { SafeLink } from '#messages/markup/SafeLink.tsx'
import type { CardAttachment } from '#rocketchat/Message.ts'

import { safeColor } from './safeColor.ts'
import styles from './Card.module.css'

interface CardProps {
  card: CardAttachment
}

/** What integrations send. Its buttons would write, so they are only shown. */
export function Card({ card }: CardProps) {
  const { authorName, title, titleUrl, pretext, color, isCollapsed } = card
  const name = title ?? authorName ?? 'Details'
  return (
    <>
      {pretext && <p>{pretext}</p>}
      <div className={styles.card} style={{ borderInlineStartColor: safeColor(color) }}>
        {isCollapsed ? (
          <details>
            <summary>{name}</summary>
            <Content card={card} />
          </details>
        ) : (
          <>
            {authorName && <p className={styles.author}>{authorName}</p>}
            {title && (
              <p className={styles.title}>
                {titleUrl ? (
                  <SafeLink href={titleUrl} label={title}>
                    {title}
                  </SafeLink>
                ) : (
                  title
                )}
              </p>
            )}
            <Content card={card} />
          </>
        )}
      </div>
    </>
  )
}

function Content({ card: { text, markup, fields, imageUrl, actions } }: CardProps) {
  return (
    <>
      {(text !== undefined || markup !== undefined) && <MessageText text={text ?? ''} markup={markup} />}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {keyed(fields).map(({ key, part: { title, value, isShort } }) => (
            <div key={key} data-short={isShort || undefined}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {imageUrl && <ForeignPicture src={imageUrl} label="" />}
      {actions.length > 0 && (
        <div className={styles.actions}>
          {keyed(actions).map(({ key, part: action }) => (
            <button key={key} type="button" disabled>
              {action}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
