import type { Reaction } from '#rocketchat/Message.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { nameOf } from './knownPeople.ts'
import { Emoji } from './markup/Emoji.tsx'
import { useFeedFacts } from './MessageContext.ts'

import styles from './Reactions.module.css'

interface ReactionsProps {
  reactions: readonly Reaction[]
}

const MOST_KINDS = 40
const MOST_NAMES = 12

export function Reactions({ reactions }: ReactionsProps) {
  const { me, people } = useFeedFacts()
  if (reactions.length === 0) return null
  const rest = reactions.length - MOST_KINDS
  return (
    <ul className={styles.reactions} aria-label="Reactions">
      {reactions.slice(0, MOST_KINDS).map(({ emoji, usernames }) => {
        const names = usernames.slice(0, MOST_NAMES).map((name) => nameOf(people, name))
        const others = usernames.length - names.length
        const who = others > 0 ? `${names.join(', ')} and ${others} more` : names.join(', ')
        const code = emoji.replaceAll(':', '').replaceAll('_', ' ')
        return (
          <li
            key={emoji}
            data-mine={usernames.includes(me.username) || undefined}
            title={`${who} (${emoji})`}
          >
            <span aria-hidden>
              <Emoji shortCode={emoji.replaceAll(':', '')} /> <b>{usernames.length}</b>
            </span>
            <VisuallyHidden>
              {code}: {who}
            </VisuallyHidden>
          </li>
        )
      })}
      {rest > 0 && <li>and {rest} more</li>}
    </ul>
  )
}
