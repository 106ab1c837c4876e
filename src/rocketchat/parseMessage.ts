import {
  type Json,
  readDate,
  readList,
  readName,
  readNumber,
  readRecord,
  readText,
  readTexts,
} from './lenient.ts'
import type { Attachment, Mention, Message, Reaction, Thread } from './Message.ts'
import { blocksText } from './blocksText.ts'
import { parseAttachments } from './parseAttachment.ts'
import { parseLinkPreviews } from './parseLinkPreview.ts'
import { parseMarkup } from './parseMarkup.ts'
import { parsePerson } from './parsePerson.ts'
import { withoutQuoteLinks } from './withoutQuoteLinks.ts'

/** A message; undefined without an id or any date, for then it has no place in a list. */
export function parseMessage(message: Json, server: string): Message | undefined {
  const id = readText(message['_id'])
  const sentAt = readDate(message['ts']) ?? readDate(message['_updatedAt'])
  if (id === undefined || sentAt === undefined) return undefined

  const systemType = readText(message['t'])
  // What is left of an encrypted message is its cipher.
  const source = systemType === 'e2e' ? '' : (readText(message['msg']) ?? blocksText(message['blocks']))
  const text = withoutQuoteLinks(source)
  const files = { server, fileNames: fileNames(message) }
  return {
    id,
    roomId: readText(message['rid']) ?? '',
    sentAt,
    updatedAt: readDate(message['_updatedAt']),
    author: parsePerson(message['u']),
    alias: readName(message['alias']),
    emoji: readText(message['emoji'])?.replaceAll(':', '') || undefined,
    isBot: message['bot'] === true || readRecord(message['bot']) !== undefined,
    text,
    markup: systemType === 'e2e' ? undefined : parseMarkup(message['md'], source),
    systemType,
    mentions: readList(message['mentions']).flatMap((row) => parseMention(row) ?? []),
    channels: readList(message['channels']).flatMap((row) => parseChannel(row) ?? []),
    attachments: parseAttachments(message['attachments'], files).map((one) => withoutCaption(one, text)),
    links: parseLinkPreviews(message['urls']),
    reactions: parseReactions(message['reactions']),
    thread: parseThread(message),
    threadParentId: readText(message['tmid']),
    isShownInRoom: message['tshow'] === true,
    discussion: parseDiscussion(message),
    // Unpinning leaves `pinned: false`, with a new date and name.
    isPinned: message['pinned'] === true,
    pinnedBy: message['pinned'] === true ? readUsername(message['pinnedBy']) : undefined,
    pinnedAt: message['pinned'] === true ? readDate(message['pinnedAt']) : undefined,
    starredBy: parseStars(message['starred']),
    editedAt: readDate(message['editedAt']),
    editedBy: readUsername(message['editedBy']),
    isGroupable: message['groupable'] !== false,
    location: parseLocation(message['location']),
    isPrivate: message['private'] === true,
    isFederated: readRecord(message['federation']) !== undefined,
    role: readText(message['role']),
    translations: parseTranslations(message['translations']),
  }
}

function fileNames(message: Json): ReadonlyMap<string, string> {
  const rows = [message['file'], ...readList(message['files'])]
  return new Map(
    rows.flatMap((row) => {
      const file = readRecord(row)
      const id = readText(file?.['_id'])
      return id === undefined ? [] : [[id, readText(file?.['name']) ?? 'file'] as const]
    }),
  )
}

/** Newer servers put the caption in the text, older ones in the attachment, some in both. */
function withoutCaption(attachment: Attachment, text: string): Attachment {
  if (!('description' in attachment) || attachment.description !== text) return attachment
  return attachment.kind === 'image'
    ? { ...attachment, description: undefined, descriptionMarkup: undefined }
    : { ...attachment, description: undefined }
}

function parseMention(row: unknown): Mention | undefined {
  const mention = readRecord(row)
  const id = readText(mention?.['_id'])
  const username = readText(mention?.['username']) ?? readText(mention?.['name']) ?? id
  if (id === undefined || username === undefined) return undefined
  const name = readName(mention?.['name']) ?? readName(mention?.['fname']) ?? username
  const isTeam = mention?.['type'] === 'team'
  return { id, username, name, kind: id === 'all' || id === 'here' ? id : isTeam ? 'team' : 'user' }
}

function parseChannel(row: unknown): Message['channels'][number] | undefined {
  const channel = readRecord(row)
  const id = readText(channel?.['_id'])
  const name = readText(channel?.['name'])
  if (id === undefined || name === undefined) return undefined
  return { id, name, title: readName(channel?.['fname']) ?? name }
}

function parseReactions(value: unknown): readonly Reaction[] {
  return Object.entries(readRecord(value) ?? {}).flatMap(([emoji, row]) => {
    const usernames = readTexts(readRecord(row)?.['usernames'])
    return usernames.length === 0 ? [] : [{ emoji, usernames }]
  })
}

function parseThread(message: Json): Thread | undefined {
  const replyCount = readNumber(message['tcount']) ?? 0
  if (replyCount < 1) return undefined
  const followerIds = readTexts(message['replies'])
  return { replyCount, lastReplyAt: readDate(message['tlm']), followerIds }
}

function parseDiscussion(message: Json): Message['discussion'] {
  const roomId = readText(message['drid'])
  if (roomId === undefined) return undefined
  return { roomId, messageCount: readNumber(message['dcount']) ?? 0, lastMessageAt: readDate(message['dlm']) }
}

/** A list of `{_id}`; the documentation shows a single one. */
function parseStars(value: unknown): readonly string[] {
  const rows = Array.isArray(value) ? value : [value]
  return rows.flatMap((row: unknown) => readText(readRecord(row)?.['_id']) ?? [])
}

function readUsername(value: unknown): string | undefined {
  const person = readRecord(value)
  return readText(person?.['username']) ?? readText(person?.['name'])
}

function parseTranslations(value: unknown): Message['translations'] {
  return Object.entries(readRecord(value) ?? {}).flatMap(([language, row]) => {
    const text = readText(row)
    return text === undefined ? [] : [{ language, text }]
  })
}

/** GeoJSON: longitude first. */
function parseLocation(value: unknown): Message['location'] {
  const [longitude, latitude] = readList(readRecord(value)?.['coordinates']).map(readNumber)
  if (longitude === undefined || latitude === undefined) return undefined
  return Math.abs(latitude) > 90 || Math.abs(longitude) > 180 ? undefined : { latitude, longitude }
}
