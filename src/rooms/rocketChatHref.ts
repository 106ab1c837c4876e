import type { Room } from '#rocketchat/Room.ts'

/** Where Rocket.Chat itself shows the room. */
export function rocketChatHref(
  server: string,
  { id, type, slug }: Pick<Room, 'id' | 'type' | 'slug'>,
): string {
  if (type === 'l') return `${server}/live/${encodeURIComponent(id)}`
  if (type === 'd' || slug === undefined) return `${server}/direct/${encodeURIComponent(id)}`
  return `${server}/${type === 'p' ? 'group' : 'channel'}/${encodeURIComponent(slug)}`
}
