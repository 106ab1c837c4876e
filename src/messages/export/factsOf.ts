import { formatCount } from '#lib/formatNumber.ts'
import { nameOf } from '#messages/knownPeople.ts'
import type { Message } from '#rocketchat/Message.ts'

import type { ExportLookups } from './ExportFormat.ts'

/** What became of a message, in words. */
export function factsOf(message: Message, lookups: ExportLookups): readonly string[] {
  const { editedAt, systemType, isPinned, pinnedBy, starredBy, thread, threadParentId } = message
  const by = pinnedBy === undefined ? '' : ` by ${nameOf(lookups.people(), pinnedBy)}`
  const replies = thread?.replyCount ?? 0
  return [
    editedAt !== undefined && systemType === undefined && 'edited',
    isPinned && `pinned${by}`,
    starredBy.includes(lookups.myId) && 'starred',
    threadParentId !== undefined && 'in a thread',
    replies > 0 && (replies === 1 ? '1 reply' : `${formatCount(replies)} replies`),
  ].filter((fact) => fact !== false)
}
