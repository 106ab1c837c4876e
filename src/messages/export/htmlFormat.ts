import { emojiOf } from '#lib/emojiOf.ts'
import { dayKey, formatDateTime, formatDay, formatTime } from '#lib/formatDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import { systemSentence } from '#messages/systemEvents.ts'
import type { Message } from '#rocketchat/Message.ts'

import { blocksOf } from './blocksOf.ts'
import type { ExportFacts, ExportFormat, ExportLookups } from './ExportFormat.ts'
import { factsOf } from './factsOf.ts'
import { Html, html } from './html.ts'
import { htmlAttachment } from './htmlAttachments.ts'
import { htmlBlocks, htmlLink } from './htmlBlocks.ts'
import { HTML_STYLE, HTML_STYLE_HASH } from './htmlStyle.ts'

/** To read and to print: one page, with nothing in it that runs, and a policy that sees to it. */
export const htmlFormat: ExportFormat = {
  name: 'Web page',
  note: 'to read and to print, in any browser',
  extension: '.html',
  type: 'text/html',
  open(facts, lookups) {
    let day: string | undefined
    return {
      begin: () => head(facts).text,
      write(message) {
        const { sentAt } = message
        const isNewDay = dayKey(sentAt) !== day
        day = dayKey(sentAt)
        return html`${isNewDay && html`<h2>${formatDay(sentAt, LONG_AGO)}</h2> `}${htmlMessage(message, lookups)} `
          .text
      },
      end: () => '</main>\n</body>\n</html>\n',
    }
  },
}

/** Pictures only from beside the page; `file:` is what that is called on a disk. */
const POLICY = `default-src 'none'; style-src '${HTML_STYLE_HASH}'; img-src 'self' file:; base-uri 'none'; form-action 'none'`

// Days say their year: nobody knows when this will be read.
const LONG_AGO = 0

function head({ title, address, filter, exportedAt, count }: ExportFacts): Html {
  return html`<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Html(HTML_STYLE)}</style>
</head>
<body>
<header class="head">
<h1><bdi>${title}</bdi></h1>
<dl>
<dt>Room</dt><dd>${htmlLink(address, address)}</dd>
<dt>Messages</dt><dd>${formatCount(count)}${filter && ` that ${filter}`}</dd>
<dt>Exported</dt><dd>${formatDateTime(exportedAt)}</dd>
</dl>
</header>
<main>
`
}

function htmlMessage(message: Message, lookups: ExportLookups): Html {
  const { id, alias, author, sentAt, systemType, text, markup, attachments, links, reactions } = message
  const moment = new Date(sentAt).toISOString()
  const time = html`<a href="${lookups.linkOf(id)}" rel="noopener noreferrer"
    ><time datetime="${moment}">${formatTime(sentAt)}</time></a
  >`
  const sentence = systemType === undefined ? undefined : systemSentence(message, lookups.people())
  if (sentence !== undefined && attachments.length === 0) {
    return html`<article id="m-${id}"><p class="about">${sentence}, ${time}</p></article>`
  }
  const facts = factsOf(message, lookups).map((fact) => html`, ${fact}`)
  return html`<article id="m-${id}">
    <p class="about">
      <b><bdi>${alias ?? author.name}</bdi></b> @${author.username}, ${time}${facts}
    </p>
    ${sentence === undefined ? htmlBlocks(blocksOf(text, markup)) : html`<p>${sentence}</p>`}
    ${attachments.map((one) => htmlAttachment(one, lookups))}${links.map(
      ({ url, title }) => title !== undefined && html`<p class="file">${htmlLink(url, title)}</p>`,
    )}${
      reactions.length > 0 &&
      html`<p class="muted">
        ${reactions.map(({ emoji, usernames }) => `${emojiOf(emoji) ?? emoji} ${usernames.join(', ')}`).join(' · ')}
      </p>`
    }
  </article>`
}
