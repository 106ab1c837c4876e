import { type ImageList, imagesOf } from '#gallery/imageList.ts'
import type { PictureKind } from '#gallery/imagesView.ts'
import { pictureKindOf } from '#gallery/pictureKindOf.ts'
import type { FindPictureFacts } from '#media/pictureIndex.ts'

/** What there is to choose from, as far as the room is known. */
export interface Facets {
  /** Who has sent most comes first. */
  people: readonly { id: string; name: string; count: number }[]
  kinds: ReadonlyMap<PictureKind, number>
}

interface Names {
  nameOf: (userId: string) => string | undefined
  findFacts: FindPictureFacts
}

export function facetsOf(list: ImageList, { nameOf, findFacts }: Names): Facets {
  const people = new Map<string, { name: string | undefined; count: number }>()
  const kinds = new Map<PictureKind, number>()
  for (const { id, uploaderId, type } of imagesOf(list)) {
    const person = people.get(uploaderId)
    people.set(uploaderId, {
      // Who has left the room is named by the messages only.
      name: person?.name ?? nameOf(uploaderId) ?? findFacts(id)?.author.name,
      count: (person?.count ?? 0) + 1,
    })
    const kind = pictureKindOf(type)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return {
    people: [...people]
      .map(([id, { name, count }]) => ({ id, name: name ?? NAMELESS, count }))
      .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name)),
    kinds,
  }
}

const NAMELESS = 'Somebody who has left'
