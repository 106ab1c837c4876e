import type { ReactNode } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import styles from './FilterBar.module.css'
import { mentionName } from './filterWords.ts'
import { MentionsMenu } from './MentionsMenu.tsx'
import {
  flipOrder,
  isFiltered,
  type MessagesView,
  orderOf,
  toggleMention,
  wholeRoom,
} from './messagesView.ts'
import type { KnownPeople } from './knownPeople.ts'
import type { ChangeView } from './useMessagesView.ts'

interface FilterBarProps {
  view: MessagesView
  onChange: ChangeView
  total: number | undefined
  people: KnownPeople
  /** "Jump to date". */
  children: ReactNode
}

/** What the list is narrowed to, how much that leaves, and in which order it comes. */
export function FilterBar({ view, onChange, total, people, children }: FilterBarProps) {
  const others = view.mentions.filter((token) => token !== 'me')
  const isNewestFirst = orderOf(view) === 'newest'
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filters">
      <div>
        <button
          type="button"
          className={styles.chip}
          aria-pressed={view.isPinned}
          title="Pinned (1)"
          onClick={() => onChange({ ...view, isPinned: !view.isPinned, messageId: undefined })}
        >
          <Icon name="pin" size="sm" isFilled={view.isPinned} />
          Pinned
        </button>
        <button
          type="button"
          className={styles.chip}
          aria-pressed={view.isStarred}
          title="Starred by me (2)"
          onClick={() => onChange({ ...view, isStarred: !view.isStarred, messageId: undefined })}
        >
          <Icon name="star" size="sm" isFilled={view.isStarred} />
          Starred
        </button>
        <span className={styles.split} data-pressed={view.mentions.length > 0 || undefined}>
          <button
            type="button"
            className={styles.chip}
            aria-pressed={view.mentions.length > 0}
            title="Mentions me (3)"
            onClick={() =>
              onChange(
                others.length > 0 && !view.mentions.includes('me')
                  ? { ...view, mentions: [], messageId: undefined }
                  : toggleMention(view.mentions.length > 1 ? { ...view, mentions: ['me'] } : view, 'me'),
              )
            }
          >
            <Icon name="mention" size="sm" />
            {mentionWords(view.mentions, people)}
          </button>
          <MentionsMenu view={view} onChange={onChange} people={people} />
        </span>
        {isFiltered(view) && (
          <button
            type="button"
            className={styles.chip}
            data-kind="plain"
            data-accent
            onClick={() => onChange({ ...wholeRoom, sort: undefined })}
          >
            Clear filters
          </button>
        )}
        <span className={styles.total}>
          {total !== undefined && (
            <>
              <b>{formatCount(total)}</b> {total === 1 ? 'message' : 'messages'}
            </>
          )}
        </span>
        {children}
        <IconButton
          icon="sort"
          size="sm"
          label={isNewestFirst ? 'Newest first' : 'Oldest first'}
          title={
            isNewestFirst ? 'Newest first; switch to oldest first' : 'Oldest first; switch to newest first'
          }
          onClick={() => onChange(flipOrder(view))}
        />
      </div>
    </div>
  )
}

/** "Mentions me", "Mentions me, @all", "Mentions Ada Brandt". */
function mentionWords(mentions: readonly string[], people: KnownPeople): string {
  if (mentions.length === 0) return 'Mentions me'
  const names = mentions.map((token) => (token === 'me' ? 'me' : mentionName(token, people)))
  const rest = names.length - 2
  return `Mentions ${names.slice(0, 2).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
