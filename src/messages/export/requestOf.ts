import { makeReadable } from '#messages/makeReadable.ts'
import { messageHref } from '#messages/messageHref.ts'
import { type MessagesView, orderOf } from '#messages/messagesView.ts'
import type { FeedFacts } from '#messages/MessageContext.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import { endpointFamily } from '#rocketchat/endpointFamily.ts'
import { fileUrl } from '#rocketchat/fileUrl.ts'
import { fetchMessages } from '#rocketchat/messages.ts'
import { minutesToRead } from '#rocketchat/minutesToRead.ts'
import type { Room } from '#rocketchat/Room.ts'
import { rocketChatHref } from '#rooms/rocketChatHref.ts'
import { publicAddress } from '#session/deployment.ts'

import type { ExportRequest } from './createExport.ts'
import type { ExportFormat } from './ExportFormat.ts'
import type { ExportOffer } from './ExportOffer.ts'
import { readMessages } from './readMessages.ts'

interface Asked {
  client: RocketChatClient
  facts: FeedFacts
  view: MessagesView
  mentionIds: readonly string[]
  offer: ExportOffer
  format: ExportFormat
  hasPictures: boolean
}

/** What the screen shows as an order to export it. */
export function requestOf({ client, facts, offer, format, hasPictures, ...filters }: Asked): ExportRequest {
  const { room, me, people, server } = facts
  const address = publicAddress(server)
  return {
    format,
    hasPictures,
    people,
    facts: {
      title: room.title,
      roomId: room.id,
      address: rocketChatHref(address, room),
      filter: offer.messages === undefined ? offer.filter : 'were selected',
    },
    lookups: {
      myId: me.id,
      linkOf: (messageId) => messageHref(server, room, messageId),
      fileHref: (file) => fileUrl(address, file),
    },
    minutesToRead: (count) => minutesOf(client, room, count),
    read: ({ signal, onFailure }) =>
      offer.messages === undefined
        ? readMessages({
            onFailure,
            fetchPage: (offset) => fetchPage(client, { room, offset, ...filters }, signal),
          })
        : all(offer.messages),
  }
}

/** How long it takes to read so many. */
export function minutesOf(client: RocketChatClient, room: Pick<Room, 'type'>, count: number): number {
  return minutesToRead(count, client.scheduler.limitOf(`GET api/v1/${endpointFamily(room.type)}.messages`))
}

async function fetchPage(
  client: RocketChatClient,
  { room, offset, view, mentionIds }: Pick<Asked, 'view' | 'mentionIds'> & { room: Room; offset: number },
  signal: AbortSignal,
) {
  const request = {
    room,
    offset,
    pinned: view.isPinned,
    starredIds: view.isStarred ? [client.userId] : [],
    mentionIds,
    sort: orderOf(view),
  }
  // What is on screen goes first, and the export says itself that it waits.
  const page = await fetchMessages(client, request, { signal, priority: 'idle' })
  await makeReadable(page.messages)
  return page
}

async function* all(messages: NonNullable<ExportOffer['messages']>) {
  await makeReadable(messages)
  yield { messages, total: messages.length }
}
