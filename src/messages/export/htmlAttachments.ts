import { formatBytes } from '#lib/formatNumber.ts'
import { nameOf } from '#messages/knownPeople.ts'
import type { Attachment, ImageAttachment } from '#rocketchat/Message.ts'

import { blocksOf } from './blocksOf.ts'
import type { ExportLookups } from './ExportFormat.ts'
import { type Html, html } from './html.ts'
import { htmlBlocks, htmlLink } from './htmlBlocks.ts'
import { pathHref } from './pathHref.ts'

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
export function htmlAttachment(attachment: Attachment, lookups: ExportLookups): Html {
  switch (attachment.kind) {
    case 'image':
      return htmlPicture(attachment, lookups)
    case 'audio':
    case 'video':
    case 'file': {
      const { file, title, size, description } = attachment
      const name = title || 'File'
      return html`${description && html`<p>${description}</p>`}
        <p class="file">
          ${htmlLink(file && lookups.fileHref(file), name)}${size !== undefined && `, ${formatBytes(size)}`}
        </p>`
    }
    case 'quote': {
      const { authorName, text, markup, attachments } = attachment
      return html`<blockquote>
        <p><b>${nameOf(lookups.people(), authorName)}</b></p>
        ${htmlBlocks(blocksOf(text, markup))}${attachments.map((one) => htmlAttachment(one, lookups))}
      </blockquote>`
    }
    case 'card': {
      const { pretext, authorName, authorUrl, title, titleUrl, text = '', markup, fields } = attachment
      const { picture, imageUrl } = attachment
      return html`${pretext && html`<p>${pretext}</p>`}
        <div class="card">
          ${authorName && html`<p>${htmlLink(authorUrl, authorName)}</p>`}
          ${title && html`<p><b>${htmlLink(titleUrl, title)}</b></p>`} ${htmlBlocks(blocksOf(text, markup))}
          ${
            fields.length > 0 &&
            html`<dl>
              ${fields.map(
                (field) =>
                  html`<dt>${field.title}</dt>
                    <dd>${field.value}</dd>`,
              )}
            </dl>`
          }
          ${picture && htmlPicture(picture, lookups)}${imageUrl && html`<p>${htmlLink(imageUrl, 'Picture')}</p>`}
        </div>`
    }
    case 'removed-file':
      return html`<p class="muted">${attachment.text.replaceAll(/[*_]/g, '') || 'A file was removed.'}</p>`
  }
}

/** Foreign pictures stay links: to show them would tell their hosts who reads this. */
function htmlPicture(picture: ImageAttachment, lookups: ExportLookups): Html {
  const { original, foreignUrl, title, description = '', descriptionMarkup } = picture
  const path = lookups.pictureOf(picture)
  const name = title || 'Picture'
  const href = original === undefined ? foreignUrl : lookups.fileHref(original)
  const shown =
    path === undefined
      ? html`<p class="file">${htmlLink(href, name)}</p>`
      : html`<figure>
          <img src="${pathHref(path)}" alt="${name}" loading="lazy" />
          <figcaption>${name}</figcaption>
        </figure>`
  return html`${htmlBlocks(blocksOf(description, descriptionMarkup))}${shown}`
}
