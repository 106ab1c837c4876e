import type { FileRef } from './FileRef.ts'
import {
  type Json,
  readDate,
  readList,
  readName,
  readNumber,
  readPositive,
  readRecord,
  readSize,
  readText,
} from './lenient.ts'
import type {
  Attachment,
  CardAttachment,
  FileAttachment,
  ImageAttachment,
  MediaAttachment,
  QuoteAttachment,
} from './Message.ts'
import { type FileSource, parseFileUrl } from './parseFileUrl.ts'
import { parseMarkup } from './parseMarkup.ts'
import { parseUrl } from './parseUrl.ts'
import { pictureHref, safeHref } from './safeHref.ts'
import { withoutQuoteLinks } from './withoutQuoteLinks.ts'

/** The server cuts chains of quotes at two; a chain without end must not be ours to follow. */
const MAX_QUOTES = 8

export function parseAttachments(value: unknown, source: FileSource, depth = 0): readonly Attachment[] {
  if (depth > MAX_QUOTES) return []
  return readList(value).flatMap((row) => {
    const attachment = readRecord(row)
    return attachment === undefined ? [] : [parseAttachment(attachment, source, depth)]
  })
}

function parseAttachment(attachment: Json, source: FileSource, depth: number): Attachment {
  if (attachment['type'] === 'removed-file') {
    return { kind: 'removed-file', text: readText(attachment['text']) ?? '' }
  }
  if (readText(attachment['message_link']) !== undefined) return parseQuote(attachment, source, depth)
  if (isCard(attachment)) return parseCard(attachment, source)
  if (readText(attachment['image_url']) !== undefined) return parseImage(attachment, source)
  if (readText(attachment['audio_url']) !== undefined) return parseMedia('audio', attachment, source)
  if (readText(attachment['video_url']) !== undefined) return parseMedia('video', attachment, source)
  return attachment['type'] === 'file' ? parseFile(attachment, source) : parseCard(attachment, source)
}

/** Integrations put pictures beside words; uploads have a title and a description at most. */
function isCard(attachment: Json): boolean {
  const words = ['text', 'pretext', 'author_name'].some((name) => readText(attachment[name]) !== undefined)
  return words || readList(attachment['fields']).length > 0 || readList(attachment['actions']).length > 0
}

/** `image_url` is the small version where there is one, `title_link` the original. */
function parseImage(attachment: Json, source: FileSource): ImageAttachment {
  const imageUrl = readText(attachment['image_url']) ?? ''
  const shown = parseFileUrl(imageUrl, source)
  const original = linkedFile(attachment, source) ?? shown
  return {
    kind: 'image',
    original,
    thumbnail: shown?.id === original?.id ? undefined : shown,
    foreignUrl: original === undefined ? pictureHref(imageUrl) : undefined,
    dimensions: readSize(attachment['image_dimensions']),
    preview: parsePreview(attachment['image_preview']),
    title: readName(attachment['title']) ?? original?.name ?? '',
    type: readText(attachment['image_type']) ?? 'image/*',
    size: readPositive(attachment['image_size']),
    description: readText(attachment['description']),
    descriptionMarkup: parseMarkup(attachment['descriptionMd'], readText(attachment['description'])),
    isCollapsed: attachment['collapsed'] === true,
  }
}

function parseMedia(kind: 'audio' | 'video', attachment: Json, source: FileSource): MediaAttachment {
  const file =
    linkedFile(attachment, source) ?? parseFileUrl(readText(attachment[`${kind}_url`]) ?? '', source)
  return {
    kind,
    file,
    title: readName(attachment['title']) ?? file?.name ?? '',
    type: readText(attachment[`${kind}_type`]) ?? `${kind}/*`,
    size: readPositive(attachment[`${kind}_size`]),
    description: readText(attachment['description']),
    ...collapsed(attachment),
  }
}

function parseFile(attachment: Json, source: FileSource): FileAttachment {
  const file = linkedFile(attachment, source)
  return {
    kind: 'file',
    file,
    title: readName(attachment['title']) ?? file?.name ?? '',
    format: readName(attachment['format']),
    size: readPositive(attachment['size']),
    description: readText(attachment['description']),
    ...collapsed(attachment),
  }
}

function linkedFile(attachment: Json, source: FileSource): FileRef | undefined {
  const linked = parseFileUrl(readText(attachment['title_link']) ?? '', source)
  if (linked !== undefined) return linked
  const id = readText(attachment['fileId'])
  if (id === undefined) return undefined
  return { id, name: source.fileNames.get(id) ?? readText(attachment['title']) ?? 'file' }
}

function parseQuote(attachment: Json, source: FileSource, depth: number): QuoteAttachment {
  const text = readText(attachment['text']) ?? ''
  const link = readText(attachment['message_link']) ?? ''
  return {
    kind: 'quote',
    authorName: readName(attachment['author_name']) ?? '',
    text: withoutQuoteLinks(text),
    markup: parseMarkup(attachment['md'], text),
    sentAt: readDate(attachment['ts']),
    messageId: parseUrl(link, source.server)?.searchParams.get('msg') ?? undefined,
    attachments: parseAttachments(attachment['attachments'], source, depth + 1),
    ...collapsed(attachment),
  }
}

function parseCard(attachment: Json, source: FileSource): CardAttachment {
  const text = readText(attachment['text'])
  const image = readText(attachment['image_url']) === undefined ? undefined : parseImage(attachment, source)
  return {
    kind: 'card',
    authorName: readName(attachment['author_name']),
    authorUrl: safeHref(readText(attachment['author_link']) ?? ''),
    title: readName(attachment['title']),
    titleUrl: safeHref(readText(attachment['title_link']) ?? ''),
    pretext: readText(attachment['pretext']),
    text,
    markup: parseMarkup(attachment['md'], text),
    fields: readList(attachment['fields']).flatMap((row) => {
      const field = readRecord(row)
      if (field === undefined) return []
      return [
        { title: words(field['title']), value: words(field['value']), isShort: field['short'] === true },
      ]
    }),
    color: readText(attachment['color']),
    picture: image?.original === undefined ? undefined : image,
    imageUrl: image?.foreignUrl,
    thumbUrl: pictureHref(readText(attachment['thumb_url']) ?? ''),
    isCollapsed: attachment['collapsed'] === true,
    actions: readList(attachment['actions']).flatMap((row) => readText(readRecord(row)?.['text']) ?? []),
  }
}

function collapsed(attachment: Json): { isCollapsed?: true } {
  return attachment['collapsed'] === true ? { isCollapsed: true } : {}
}

/** Integrations send numbers and booleans where texts are meant. */
function words(value: unknown): string {
  return readText(value) ?? (typeof value === 'boolean' ? String(value) : String(readNumber(value) ?? ''))
}

/** 32 pixels of JPEG, as bare base64. */
function parsePreview(value: unknown): string | undefined {
  const preview = readText(value)
  if (preview === undefined || preview.length > 20_000) return undefined
  const base64 = preview.replace(/^data:image\/\w+;base64,/, '')
  return /^[\w+/\s]+={0,2}\s*$/.test(base64) ? `data:image/jpeg;base64,${base64}` : undefined
}
