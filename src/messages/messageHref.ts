import type { Room } from '#rocketchat/Room.ts'
import { rocketChatHref } from '#rooms/rocketChatHref.ts'
import { publicAddress } from '#session/deployment.ts'

/** Where Rocket.Chat itself shows a message. */
export function messageHref(server: string, room: Room, messageId: string): string {
  return `${rocketChatHref(publicAddress(server), room)}?msg=${encodeURIComponent(messageId)}`
}
