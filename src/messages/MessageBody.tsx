import { Link } from 'react-router'

import { formatCount } from '#lib/formatNumber.ts'
import { formatDateTime } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'
import { Icon } from '#ui/Icon.tsx'

import { Attachments } from './attachments/Attachments.tsx'
import { LinkPreviews } from './attachments/LinkPreviews.tsx'
import { nameOf } from './knownPeople.ts'
import { MessageText } from './markup/MessageText.tsx'
import { useFeedFacts } from './MessageContext.ts'
import { Edited } from './MessageHead.tsx'
import { messageHref } from './messageHref.ts'
import { systemSentence } from './systemEvents.ts'
import { ThreadParent } from './ThreadParent.tsx'
import { Translations } from './Translations.tsx'

import styles from './MessageBody.module.css'

interface MessageBodyProps {
  message: Message
  opensGroup: boolean
}

export function MessageBody({ message, opensGroup }: MessageBodyProps) {
  const { room, server, people } = useFeedFacts()
  switch (message.systemType) {
    case 'rm':
      return (
        <p className={styles.notice}>
          {message.editedBy === undefined
            ? 'This message was removed.'
            : `Removed by ${nameOf(people, message.editedBy)}.`}
        </p>
      )
    case 'e2e':
      return (
        <p className={styles.notice}>
          <Icon name="private" size="sm" /> Encrypted end to end; only Rocket.Chat can show it.{' '}
          <a href={messageHref(server, room, message.id)} target="_blank" rel="noopener noreferrer">
            Open in Rocket.Chat
          </a>
        </p>
      )
    case 'discussion-created':
      return <Discussion message={message} />
    case 'videoconf':
      return (
        <p className={styles.notice}>
          <Icon name="video" size="sm" /> Started a call.
        </p>
      )
    case 'message_pinned':
    case 'message_pinned_e2e':
      return (
        <>
          <p className={styles.notice}>
            <Icon name="pin" size="sm" /> {systemSentence(message, people)}
          </p>
          <Attachments attachments={message.attachments} text="" />
        </>
      )
    case undefined:
      break
    default:
      return <p className={styles.notice}>{systemSentence(message, people)}</p>
  }

  const quotes = message.attachments.filter(({ kind }) => kind === 'quote')
  const others = message.attachments.filter(({ kind }) => kind !== 'quote')
  return (
    <>
      {message.threadParentId !== undefined && opensGroup && <ThreadParent message={message} />}
      <Attachments attachments={quotes} text={message.text} />
      <MessageText text={message.text} markup={message.markup} />
      <Translations translations={message.translations} />
      {!opensGroup && <Edited message={message} />}
      <Attachments attachments={others} text={message.text} />
      <Place location={message.location} />
      <LinkPreviews links={message.links} />
      {isEmpty(message) && (
        <p className={styles.notice}>This message has no content that can be shown here.</p>
      )}
    </>
  )
}

function isEmpty({ text, markup, attachments, links, location }: Message): boolean {
  return (
    text.trim() === '' &&
    !markup?.length &&
    attachments.length === 0 &&
    links.length === 0 &&
    location === undefined
  )
}

function Discussion({ message: { text, discussion } }: { message: Message }) {
  const name = text || 'A discussion'
  if (discussion === undefined) return <p className={styles.notice}>Started a discussion: {name}</p>
  const { roomId, messageCount, lastMessageAt } = discussion
  return (
    <div className={styles.discussion}>
      <Icon name="discussion" />
      <div>
        <Link to={`/room/${encodeURIComponent(roomId)}/messages`}>{name}</Link>
        <small>
          {messageCount === 1 ? '1 message' : `${formatCount(messageCount)} messages`}
          {lastMessageAt !== undefined && `, last ${formatDateTime(lastMessageAt)}`}
        </small>
      </div>
    </div>
  )
}

function Place({ location }: Pick<Message, 'location'>) {
  if (location === undefined) return null
  const { latitude, longitude } = location
  const place = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
  const href = `https://www.openstreetmap.org/?mlat=${String(latitude)}&mlon=${String(longitude)}#map=15/${String(latitude)}/${String(longitude)}`
  return (
    <p>
      <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
        Location {place}
      </a>
    </p>
  )
}
