import type { Attachment } from '#rocketchat/Message.ts'

import type { ExportLookups } from './ExportFormat.ts'

/** What an attachment says, and where it is, as plain lines. */
// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
export function attachmentLines(
  attachment: Attachment,
  lookups: Pick<ExportLookups, 'fileHref' | 'pictureOf'>,
): readonly string[] {
  switch (attachment.kind) {
    case 'image': {
      const { original, foreignUrl, title, description } = attachment
      const address = original === undefined ? foreignUrl : lookups.fileHref(original)
      return said(description, joined(title, lookups.pictureOf(attachment) ?? address))
    }
    case 'audio':
    case 'video':
    case 'file': {
      const { file, title, description } = attachment
      return said(description, joined(title, file && lookups.fileHref(file)))
    }
    case 'quote': {
      const { authorName, text, attachments } = attachment
      const inner = attachments.flatMap((one) => attachmentLines(one, lookups))
      return said(`${authorName}: ${text}`, ...inner).map((line) => line.replaceAll(/^/gm, '> '))
    }
    case 'card': {
      const { pretext, authorName, title, titleUrl, text, fields, picture, imageUrl } = attachment
      return said(
        pretext,
        authorName,
        joined(title, titleUrl),
        text,
        ...fields.map((field) => `${field.title}: ${field.value}`),
        ...(picture === undefined ? [] : attachmentLines(picture, lookups)),
        imageUrl,
      )
    }
    case 'removed-file':
      return said(attachment.text)
  }
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter(Boolean).join(' ')
}

function said(...lines: readonly (string | undefined)[]): readonly string[] {
  return lines.flatMap((line) => line || [])
}
