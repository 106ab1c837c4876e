import type { IconName } from '#ui/Icon.tsx'

import { mentionName } from './filterWords.ts'
import type { KnownPeople } from './knownPeople.ts'
import { type MessagesView, toggleMentions, togglePinned, toggleStarred } from './messagesView.ts'

export interface Filter {
  /** Alone, it switches the filter. */
  key: string
  icon: IconName
  name: (view: MessagesView, people: KnownPeople) => string
  isOn: (view: MessagesView) => boolean
  toggle: (view: MessagesView) => MessagesView
}

const pinned: Filter = {
  key: '1',
  icon: 'pin',
  name: () => 'Pinned',
  isOn: ({ isPinned }) => isPinned,
  toggle: togglePinned,
}

const starred: Filter = {
  key: '2',
  icon: 'star',
  name: () => 'Starred',
  isOn: ({ isStarred }) => isStarred,
  toggle: toggleStarred,
}

const mentions: Filter = {
  key: '3',
  icon: 'mention',
  name: ({ mentions }, people) => mentionWords(mentions, people),
  isOn: ({ mentions }) => mentions.length > 0,
  toggle: toggleMentions,
}

/** What a list can be narrowed to, in the order of the bar. */
export const filters = { pinned, starred, mentions }

/** "Mentions me", "Mentions me, @all", "Mentions Ada Brandt". */
function mentionWords(tokens: readonly string[], people: KnownPeople): string {
  if (tokens.length === 0) return 'Mentions me'
  const names = tokens.map((token) => (token === 'me' ? 'me' : mentionName(token, people)))
  const rest = names.length - 2
  return `Mentions ${names.slice(0, 2).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
