import { formatBytes } from '#lib/formatNumber.ts'
import { nameOf } from '#messages/knownPeople.ts'
import type { Attachment, ImageAttachment } from '#rocketchat/Message.ts'

import { blocksOf } from './blocksOf.ts'
import type { ExportLookups } from './ExportFormat.ts'
import { markdownBlocks } from './markdownBlocks.ts'
import { markdownLine, markdownLink, markdownQuote, markdownText } from './markdownText.ts'
import { pathHref } from './pathHref.ts'

export function markdownAttachments(attachments: readonly Attachment[], lookups: ExportLookups): string {
  return paragraphs(attachments.map((one) => markdownAttachment(one, lookups)))
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function markdownAttachment(attachment: Attachment, lookups: ExportLookups): string {
  switch (attachment.kind) {
    case 'image':
      return markdownPicture(attachment, lookups)
    case 'audio':
    case 'video':
    case 'file': {
      const { file, title, size, description = '' } = attachment
      const name = markdownLink(markdownLine(title) || 'File', file && lookups.fileHref(file))
      return paragraphs([
        markdownText(description),
        size === undefined ? name : `${name}, ${formatBytes(size)}`,
      ])
    }
    case 'quote': {
      const { authorName, text, markup, attachments } = attachment
      return markdownQuote(
        paragraphs([
          `**${markdownLine(nameOf(lookups.people(), authorName)) || '?'}**`,
          markdownBlocks(blocksOf(text, markup)),
          markdownAttachments(attachments, lookups),
        ]),
      )
    }
    case 'card': {
      const { pretext = '', authorName = '', title = '', titleUrl, text = '', markup, picture } = attachment
      return paragraphs([
        markdownText(pretext),
        markdownQuote(
          paragraphs([
            markdownLink(markdownLine(authorName), authorName === '' ? undefined : attachment.authorUrl),
            title === '' ? '' : `**${markdownLink(markdownLine(title), titleUrl)}**`,
            markdownBlocks(blocksOf(text, markup)),
            ...attachment.fields.map(({ title: name, value }) => markdownText(`${name}: ${value}`)),
            picture === undefined ? '' : markdownPicture(picture, lookups),
            attachment.imageUrl === undefined ? '' : markdownLink('Picture', attachment.imageUrl),
          ]),
        ),
      ])
    }
    case 'removed-file':
      return markdownText(attachment.text)
  }
}

/** Foreign pictures stay links: to show them would tell their hosts who reads this. */
function markdownPicture(picture: ImageAttachment, lookups: ExportLookups): string {
  const { original, foreignUrl, title, description = '', descriptionMarkup } = picture
  const path = lookups.pictureOf(picture)
  const name = markdownLine(title) || 'Picture'
  return paragraphs([
    markdownBlocks(blocksOf(description, descriptionMarkup)),
    path === undefined
      ? markdownLink(name, original === undefined ? foreignUrl : lookups.fileHref(original))
      : `![${name}](<${pathHref(path)}>)`,
  ])
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n\n')
}
