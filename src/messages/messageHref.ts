import type { Room } from '#rocketchat/Room.ts'
import { rocketChatHref } from '#rooms/rocketChatHref.ts'

/** Where Rocket.Chat itself shows a message. */
export function messageHref(server: string, room: Room, messageId: string): string {
  return `${rocketChatHref(server, room)}?msg=${encodeURIComponent(messageId)}`
}

export function threadHref(server: string, room: Room, messageId: string): string {
  return `${rocketChatHref(server, room)}/thread/${encodeURIComponent(messageId)}`
}
