import type { RoomType } from './Room.ts'

/** The endpoints that read a room of this type. Livechat rooms have none; groups.* then refuses as for any unknown room. */
export function endpointFamily(type: RoomType): 'groups' | 'channels' | 'im' {
  if (type === 'c') return 'channels'
  return type === 'd' ? 'im' : 'groups'
}
