import type { Room, RoomKind } from '#rocketchat/Room.ts'
import type { IconName } from '#ui/Icon.tsx'

export const kindIcons: Readonly<Record<RoomKind, IconName>> = {
  group: 'private',
  channel: 'channel',
  direct: 'person',
  discussion: 'discussion',
  team: 'team',
  livechat: 'help',
}

const kindNames: Readonly<Record<RoomKind, string>> = {
  group: 'Private group',
  channel: 'Channel',
  direct: 'Direct message',
  discussion: 'Discussion',
  team: 'Team',
  livechat: 'Livechat conversation',
}

type Described = Pick<Room, 'kind' | 'isArchived' | 'isEncrypted' | 'isReadOnly' | 'memberCount'>

/** "Private group, archived" or "Discussion in design-wall": what a room is, in words. */
export function describeKind(
  { kind, isArchived, isEncrypted, isReadOnly, memberCount }: Described,
  parent?: string,
): string {
  return [
    parent === undefined ? kindNames[kind] : `${kindNames[kind]} in ${parent}`,
    // Two people in a direct message need no number; three do, since the title may be cut.
    kind === 'direct' && memberCount !== undefined && memberCount > 2 && `${memberCount} people`,
    isEncrypted && 'encrypted',
    isArchived && 'archived',
    isReadOnly && !isArchived && 'read only',
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/** The kind, then the topic as a sentence of its own. */
export function describeRoom(room: Described & Pick<Room, 'topic'>, parent?: string): string {
  const kind = describeKind(room, parent)
  return room.topic === undefined ? kind : `${kind}. ${room.topic}`
}
