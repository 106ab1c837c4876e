import type { PictureFacts } from '#media/pictureIndex.ts'
import { emojiOf } from '#lib/emojiOf.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import type { Slide } from '#viewer/Slide.ts'

/** A picture of the room as the viewer knows pictures. */
export function slideOf(
  { id, name, type, size, dimensions, uploaderId, uploadedAt, description }: RoomImage,
  facts: PictureFacts | undefined,
  nameOf: (userId: string) => string | undefined,
): Slide {
  return {
    file: { id, name },
    name,
    type,
    size,
    dimensions,
    preview: facts?.preview,
    thumbnail: facts?.thumbnail,
    caption: facts?.caption ?? description,
    author: facts?.author.name ?? nameOf(uploaderId),
    authorId: uploaderId,
    takenAt: uploadedAt,
    reactions: facts?.reactions.map(({ emoji, usernames }) => ({
      emoji: emojiOf(emoji) ?? emoji,
      name: emoji.replaceAll(':', '').replaceAll('_', ' '),
      people: usernames,
    })),
  }
}
