import type { KnownPeople } from './knownPeople.ts'
import type { MessagesView } from './messagesView.ts'

/**
 * The filter as the end of a sentence about so many messages: "are pinned, are starred by you and mention you or @all".
 */
export function filterWords(
  { isPinned, isStarred, mentions }: MessagesView,
  people: KnownPeople,
  total?: number,
): string {
  const [are, mention] = total === 1 ? ['is', 'mentions'] : ['are', 'mention']
  const names = mentions.map((token) => mentionName(token, people))
  const parts = [
    isPinned && `${are} pinned`,
    isStarred && `${are} starred by you`,
    names.length > 0 && `${mention} ${listed(names, 'or')}`,
  ].filter((part) => part !== false)
  return listed(parts, 'and')
}

export function mentionName(token: string, people: KnownPeople): string {
  if (token === 'me') return 'you'
  if (token === 'all' || token === 'here') return `@${token}`
  return (people.byUsername.get(token) ?? people.byId.get(token))?.name ?? token
}

function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`
}
