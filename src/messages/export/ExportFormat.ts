import type { KnownPeople } from '#messages/knownPeople.ts'
import type { FileRef } from '#rocketchat/FileRef.ts'
import type { ImageAttachment, Message } from '#rocketchat/Message.ts'

/** What stands at the head of an export. */
export interface ExportFacts {
  /** The room's name. */
  title: string
  roomId: string
  /** Where Rocket.Chat shows the room. */
  address: string
  /** Which of its messages: "that are pinned", "selected by hand"; empty for all. */
  filter: string
  /** Epoch ms. */
  exportedAt: number
  /** As many as the server said there are. */
  count: number
}

/** What a message needs to know beyond itself. */
export interface ExportLookups {
  /** Everybody known so far. */
  people: () => KnownPeople
  /** The reader: only one's own stars are told. */
  myId: string
  linkOf: (messageId: string) => string
  /** Where Rocket.Chat keeps a file; asks for a session, and carries none. */
  fileHref: (file: FileRef) => string
  /** Path of a picture that comes along; undefined where it does not. */
  pictureOf: (picture: ImageAttachment) => string | undefined
}

/** Makes a file out of messages, a piece after the other. */
export interface ExportWriter {
  begin(): string
  write(message: Message): string
  end(): string
}

export interface ExportFormat {
  name: string
  /** What it is good for. */
  note: string
  /** With its dot. */
  extension: string
  type: string
  open(facts: ExportFacts, lookups: ExportLookups): ExportWriter
}
