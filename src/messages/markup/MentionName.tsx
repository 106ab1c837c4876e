import { use } from 'react'

import { NamedContext, useFeedFacts } from '#messages/MessageContext.ts'
import { isMine } from '#messages/reachesMe.ts'

import styles from './MentionName.module.css'

interface MentionNameProps {
  name: string
}

/** Only those whom the server says were mentioned stand out; any `@word` parses as a mention. */
export function MentionName({ name }: MentionNameProps) {
  const { mentions } = use(NamedContext)
  const { me, people } = useFeedFacts()
  const mention = mentions.find(({ username }) => username === name)
  if (mention === undefined) return `@${name}`
  return (
    <span
      className={styles.mention}
      data-me={isMine(mention, me.id) || undefined}
      title={mention.kind === 'user' ? `@${mention.username}` : undefined}
    >
      @{people.byUsername.get(name)?.name ?? (mention.name || name)}
    </span>
  )
}
