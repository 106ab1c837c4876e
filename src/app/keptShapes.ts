import * as v from 'valibot'

import { keptImage } from '#media/device/keptImage.ts'
import type { KeptQuery } from '#media/device/KeptQuery.ts'
import type { JoinedRoom, Room } from '#rocketchat/Room.ts'
import type { RoomImagePage } from '#rocketchat/RoomImage.ts'

const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.union([schema, v.undefined()])

const roomEntries = {
  id: v.string(),
  type: v.picklist(['p', 'c', 'd', 'l']),
  kind: v.picklist(['group', 'channel', 'direct', 'discussion', 'team', 'livechat']),
  slug: maybe(v.string()),
  title: v.string(),
  topic: maybe(v.string()),
  isEncrypted: v.boolean(),
  isArchived: v.boolean(),
  isReadOnly: v.boolean(),
  hiddenEvents: v.array(v.string()),
  memberCount: maybe(v.number()),
  messageCount: maybe(v.number()),
  lastActivityAt: maybe(v.number()),
}

const room: v.GenericSchema<unknown, Room> = v.object(roomEntries)

const rooms: v.GenericSchema<unknown, readonly JoinedRoom[]> = v.array(
  v.object({
    ...roomEntries,
    unreadCount: v.number(),
    isUnread: v.boolean(),
    mentionCount: v.number(),
    ignoredUserIds: v.array(v.string()),
    partnerUsername: maybe(v.string()),
    isFavorite: v.boolean(),
    parentId: maybe(v.string()),
  }),
)

const imagePage: v.GenericSchema<unknown, RoomImagePage> = v.object({
  images: v.array(keptImage),
  offset: v.number(),
  received: v.number(),
  total: v.number(),
})

/** What was kept is read without trust, as `keptImage` is. */
export const keptShapes: Record<KeptQuery['as'], v.GenericSchema> = { room, rooms, imagePage }
