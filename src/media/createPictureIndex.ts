import type { FileRef } from '#rocketchat/FileRef.ts'
import type { Message, Reaction } from '#rocketchat/Message.ts'
import type { Person } from '#rocketchat/Person.ts'

/** What only the message knows of a picture: the server's list of images does not name it. */
export interface PictureFacts {
  thumbnail: FileRef | undefined
  /** A tiny picture as a `data:` URL. */
  preview: string | undefined
  caption: string | undefined
  author: Person
  messageId: string
  reactions: readonly Reaction[]
}

export type FindPictureFacts = (fileId: string) => PictureFacts | undefined

export interface PictureIndex {
  remember(messages: readonly Message[]): void
  get(fileId: string): PictureFacts | undefined
  subscribe(fileId: string, listener: () => void): () => void
  /** Told once for all that a page of messages says. */
  subscribeToAll(listener: () => void): () => void
  /** The look-up itself, another function each time something was learnt. */
  search(): FindPictureFacts
  clear(): void
}

/** File id to what its message says, filled by whichever screen reads the message first. */
export function createPictureIndex(): PictureIndex {
  const facts = new Map<string, PictureFacts>()
  const listeners = new Map<string, Set<() => void>>()

  const listenersToAll = new Set<() => void>()
  const createSearch = (): FindPictureFacts => (fileId) => facts.get(fileId)
  let search = createSearch()

  function tellAll() {
    search = createSearch()
    for (const listener of listenersToAll) listener()
  }

  function tell(fileId: string) {
    for (const listener of listeners.get(fileId) ?? []) listener()
  }

  return {
    remember(messages) {
      let isNew = false
      for (const message of messages) {
        for (const [fileId, found] of picturesOf(message)) {
          const known = facts.get(fileId)
          if (known !== undefined && isSame(known, found)) continue
          facts.set(fileId, found)
          isNew = true
          tell(fileId)
        }
      }
      if (isNew) tellAll()
    },
    get: (fileId) => facts.get(fileId),
    subscribe(fileId, listener) {
      const group = listeners.get(fileId) ?? new Set()
      listeners.set(fileId, group.add(listener))
      return () => {
        group.delete(listener)
        if (group.size === 0 && listeners.get(fileId) === group) listeners.delete(fileId)
      }
    },
    subscribeToAll(listener) {
      listenersToAll.add(listener)
      return () => {
        listenersToAll.delete(listener)
      }
    },
    search: () => search,
    clear() {
      facts.clear()
      for (const fileId of listeners.keys()) tell(fileId)
      tellAll()
    },
  }
}

function picturesOf({ id, text, author, attachments, reactions }: Message): [string, PictureFacts][] {
  return attachments.flatMap((attachment): [string, PictureFacts][] => {
    if (attachment.kind !== 'image' || attachment.original === undefined) return []
    const { original, thumbnail, preview, description } = attachment
    const caption = description ?? (text === '' ? undefined : text)
    return [[original.id, { thumbnail, preview, caption, author, messageId: id, reactions }]]
  })
}

function isSame(one: PictureFacts, other: PictureFacts): boolean {
  return (
    one.messageId === other.messageId &&
    one.thumbnail?.id === other.thumbnail?.id &&
    one.preview === other.preview &&
    one.caption === other.caption &&
    one.author.name === other.author.name &&
    JSON.stringify(one.reactions) === JSON.stringify(other.reactions)
  )
}
