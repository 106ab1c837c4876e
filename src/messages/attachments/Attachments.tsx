import { formatCount } from '#lib/formatNumber.ts'
import { keyed } from '#messages/keyed.ts'
import type { Attachment, ImageAttachment } from '#rocketchat/Message.ts'

import { Card } from './Card.tsx'
import { FileRow } from './FileRow.tsx'
import { Picture } from './Picture.tsx'
import { PictureStrip } from './PictureStrip.tsx'
import { Playable } from './Playable.tsx'
import { Quote } from './Quote.tsx'

import styles from './Attachments.module.css'

interface AttachmentsProps {
  attachments: readonly Attachment[]
  /** What the message says, so that a caption equal to it is not said twice. */
  text: string
}

/** Nobody sends as many; a script may. */
const MOST = 60

export function Attachments({ attachments, text }: AttachmentsProps) {
  const rest = attachments.length - MOST
  return (
    <>
      {keyed(groupPictures(attachments.slice(0, MOST))).map(({ key, part: group }) =>
        Array.isArray(group) ? (
          <PictureStrip key={key} pictures={group} />
        ) : (
          <OneAttachment key={key} attachment={group} text={text} />
        ),
      )}
      {rest > 0 && <p className={styles.rest}>and {formatCount(rest)} more</p>}
    </>
  )
}

/** What is to be shown on request opens below its name; a card has a place for that itself. */
function OneAttachment(props: OneAttachmentProps) {
  const { attachment } = props
  if (attachment.kind === 'card' || attachment.kind === 'removed-file' || !attachment.isCollapsed) {
    return <OpenAttachment {...props} />
  }
  return (
    <details className={styles.collapsed}>
      <summary>{nameOf(attachment)}</summary>
      <OpenAttachment {...props} />
    </details>
  )
}

function nameOf(attachment: Exclude<Attachment, { kind: 'card' | 'removed-file' }>): string {
  if (attachment.kind === 'quote') return attachment.authorName || 'Quote'
  return attachment.title || (attachment.kind === 'image' ? 'Picture' : 'File')
}

interface OneAttachmentProps {
  attachment: Attachment
  text: string
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function OpenAttachment({ attachment, text }: OneAttachmentProps) {
  switch (attachment.kind) {
    case 'image':
      return <Picture picture={attachment} text={text} />
    case 'audio':
    case 'video':
      return (
        <Playable
          attachment={attachment}
          format={shortType(attachment.type)}
          description={attachment.description === text ? undefined : attachment.description}
        />
      )
    case 'file':
      return (
        <FileRow
          file={attachment.file}
          icon="file"
          title={attachment.title}
          format={attachment.format?.toUpperCase()}
          size={attachment.size}
          description={attachment.description === text ? undefined : attachment.description}
        />
      )
    case 'quote':
      return (
        <Quote quote={attachment}>
          <Attachments attachments={attachment.attachments} text={attachment.text} />
        </Quote>
      )
    case 'removed-file':
      return (
        <p className={styles.removed}>{attachment.text.replaceAll(/[*_]/g, '') || 'A file was removed.'}</p>
      )
    case 'card':
      return <Card card={attachment} />
  }
}

/** Pictures that were sent together hang together, when each has nothing more to say than its name. */
function groupPictures(attachments: readonly Attachment[]): readonly (Attachment | ImageAttachment[])[] {
  const groups: (Attachment | ImageAttachment[])[] = []
  for (const attachment of attachments) {
    const last = groups.at(-1)
    if (!isHangable(attachment)) groups.push(attachment)
    else if (Array.isArray(last)) last.push(attachment)
    else groups.push([attachment])
  }
  return groups.flatMap((group) => (Array.isArray(group) && group.length === 1 ? group : [group]))
}

function isHangable(attachment: Attachment): attachment is ImageAttachment {
  return (
    attachment.kind === 'image' &&
    attachment.original !== undefined &&
    attachment.dimensions !== undefined &&
    !attachment.isCollapsed &&
    !attachment.description
  )
}

/** `video/mp4` to `MP4`. */
function shortType(type: string): string | undefined {
  return type.split('/')[1]?.split(';')[0]?.toUpperCase()
}
