import * as v from 'valibot'

import type { RoomImage } from '#rocketchat/RoomImage.ts'

const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.union([schema, v.undefined()])

/** A picture's facts, read back from the device without trust: another version wrote them, or somebody's hand. */
export const keptImage: v.GenericSchema<unknown, RoomImage> = v.object({
  id: v.string(),
  name: v.string(),
  roomId: v.string(),
  type: v.string(),
  size: maybe(v.number()),
  dimensions: maybe(v.object({ width: v.number(), height: v.number() })),
  uploaderId: v.string(),
  uploadedAt: maybe(v.number()),
  expiresAt: maybe(v.number()),
  description: maybe(v.string()),
  isUnreadable: v.optional(v.literal(true)),
})
