import type { PictureFacts } from '#media/pictureIndex.ts'
import { emojiOf } from '#lib/emojiOf.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import type { Slide } from '#viewer/Slide.ts'

/** By picture, with what was known of it. */
const made = new WeakMap<RoomImage, { facts: PictureFacts | undefined; slide: Slide }>()

/** A picture of the room as the viewer knows pictures: the same one while nothing more is known, so that nothing renders again. */
export function slideOf(
  image: RoomImage,
  facts: PictureFacts | undefined,
  nameOf: (userId: string) => string | undefined,
): Slide {
  const author = facts?.author.name ?? nameOf(image.uploaderId)
  const known = made.get(image)
  if (known !== undefined && known.facts === facts && known.slide.author === author) return known.slide
  const slide = makeSlide(image, facts, author)
  made.set(image, { facts, slide })
  return slide
}

function makeSlide(
  { id, name, type, size, dimensions, uploaderId, uploadedAt, description }: RoomImage,
  facts: PictureFacts | undefined,
  author: string | undefined,
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
    author,
    authorId: uploaderId,
    takenAt: uploadedAt,
    reactions: facts?.reactions.map(({ emoji, usernames }) => ({
      emoji: emojiOf(emoji) ?? emoji,
      name: emoji.replaceAll(':', '').replaceAll('_', ' '),
      people: usernames,
    })),
  }
}
