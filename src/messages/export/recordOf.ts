import { systemSentence } from '#messages/systemEvents.ts'
import type { Attachment, Message } from '#rocketchat/Message.ts'

import type { ExportLookups } from './ExportFormat.ts'

/** A message as data: everything that was said, nothing about how it looks. What is undefined is left out. */
export function recordOf(message: Message, lookups: ExportLookups) {
  const { id, sentAt, author, alias, text, systemType, editedAt, pinnedAt, thread, discussion } = message
  return {
    id,
    address: lookups.linkOf(id),
    sentAt: isoDate(sentAt),
    // No ids of people: the reader's own is half of what signs in.
    author: { username: author.username, name: author.name },
    alias,
    isBot: message.isBot || undefined,
    systemType,
    text,
    event: systemType === undefined ? undefined : systemSentence(message, lookups.people()),
    editedAt: isoDate(editedAt),
    editedBy: message.editedBy,
    isPinned: message.isPinned || undefined,
    pinnedAt: isoDate(pinnedAt),
    pinnedBy: message.pinnedBy,
    isStarred: message.starredBy.includes(lookups.myId) || undefined,
    threadParentId: message.threadParentId,
    thread: thread && { replyCount: thread.replyCount, lastReplyAt: isoDate(thread.lastReplyAt) },
    discussion: discussion && { ...discussion, lastMessageAt: isoDate(discussion.lastMessageAt) },
    mentions: filled(message.mentions.map(({ kind, username, name }) => ({ kind, username, name }))),
    channels: filled(message.channels),
    attachments: filled(message.attachments.map((one) => attachmentOf(one, lookups))),
    links: filled(message.links),
    reactions: filled(message.reactions),
    translations: filled(message.translations),
    location: message.location,
  }
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function attachmentOf(attachment: Attachment, lookups: ExportLookups): object {
  switch (attachment.kind) {
    case 'image': {
      const { kind, original, foreignUrl, title, type, size, description } = attachment
      const address = original === undefined ? foreignUrl : lookups.fileHref(original)
      return { kind, title, type, size, description, address, path: lookups.pictureOf(attachment) }
    }
    case 'audio':
    case 'video':
    case 'file': {
      const { file, ...facts } = attachment
      return { ...facts, address: file && lookups.fileHref(file) }
    }
    case 'quote': {
      const { kind, authorName, text, sentAt, messageId, attachments } = attachment
      const inner = filled(attachments.map((one) => attachmentOf(one, lookups)))
      return { kind, authorName, sentAt: isoDate(sentAt), messageId, text, attachments: inner }
    }
    case 'card': {
      const { markup: _markup, picture, ...facts } = attachment
      return { ...facts, picture: picture && attachmentOf(picture, lookups) }
    }
    case 'removed-file':
      return attachment
  }
}

function filled<Row>(rows: readonly Row[]): readonly Row[] | undefined {
  return rows.length === 0 ? undefined : rows
}

function isoDate(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}
