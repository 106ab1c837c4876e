import { keyed } from '#messages/keyed.ts'
import { ForeignPicture } from '#messages/markup/ForeignPicture.tsx'
import { MessageText } from '#messages/markup/MessageText.tsx'
import { SafeLink } from '#messages/markup/SafeLink.tsx'
import type { CardAttachment } from '#rocketchat/Message.ts'

import { Picture } from './Picture.tsx'
import { safeColor } from './safeColor.ts'
import styles from './Card.module.css'

interface CardProps {
  card: CardAttachment
}

/** What integrations send. Its buttons would write, so they are only shown. */
export function Card({ card }: CardProps) {
  const { authorName, authorUrl, title, titleUrl, pretext, color, isCollapsed } = card
  const content = (
    <>
      {authorName && (
        <p className={styles.author}>
          <MaybeLink href={authorUrl} text={authorName} />
        </p>
      )}
      {title && (
        <p className={styles.title}>
          <MaybeLink href={titleUrl} text={title} />
        </p>
      )}
      <Content card={card} />
    </>
  )
  return (
    <>
      {pretext && <MessageText text={pretext} markup={undefined} />}
      <div className={styles.card} style={{ borderInlineStartColor: safeColor(color) }}>
        {isCollapsed ? (
          <details>
            <summary>{title ?? authorName ?? 'Details'}</summary>
            {content}
          </details>
        ) : (
          content
        )}
      </div>
    </>
  )
}

function MaybeLink({ href, text }: { href: string | undefined; text: string }) {
  return href === undefined ? (
    text
  ) : (
    <SafeLink href={href} label={text}>
      {text}
    </SafeLink>
  )
}

const MOST_FIELDS = 100
const MOST_ACTIONS = 25

function Content({ card }: CardProps) {
  const { text, markup, fields, picture, imageUrl, thumbUrl, actions } = card
  return (
    <>
      {(text !== undefined || markup !== undefined) && <MessageText text={text ?? ''} markup={markup} />}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {keyed(fields.slice(0, MOST_FIELDS)).map(({ key, part: { title, value, isShort } }) => (
            <div key={key} data-short={isShort || undefined}>
              <dt>{title}</dt>
              <dd>
                <MessageText text={value} markup={undefined} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {picture && <Picture picture={picture} text={text ?? ''} />}
      {imageUrl && (
        <p>
          <ForeignPicture src={imageUrl} label="" />
        </p>
      )}
      {thumbUrl && thumbUrl !== imageUrl && (
        <p>
          <ForeignPicture src={thumbUrl} label="Small picture" />
        </p>
      )}
      {actions.length > 0 && (
        <div className={styles.actions}>
          {keyed(actions.slice(0, MOST_ACTIONS)).map(({ key, part: action }) => (
            <button key={key} type="button" disabled title="Only Rocket.Chat can do this">
              {action}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
