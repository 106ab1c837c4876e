import { emojiOf } from '#lib/emojiOf.ts'
import { dayKey, formatDateTime, formatDay, formatTime } from '#lib/formatDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import { systemSentence } from '#messages/systemEvents.ts'
import type { Message } from '#rocketchat/Message.ts'

import { blocksOf } from './blocksOf.ts'
import type { ExportFormat, ExportLookups } from './ExportFormat.ts'
import { factsOf } from './factsOf.ts'
import { markdownAttachments } from './markdownAttachments.ts'
import { markdownBlocks } from './markdownBlocks.ts'
import { markdownLine, markdownLink } from './markdownText.ts'

/** For notes and wikis. */
export const markdownFormat: ExportFormat = {
  name: 'Markdown',
  note: 'for notes and wikis',
  extension: '.md',
  type: 'text/markdown',
  open({ title, address, filter, exportedAt, count }, lookups) {
    let day: string | undefined
    return {
      begin: () =>
        [
          `# ${markdownLine(title)}\n`,
          `- Room: ${markdownLink(markdownLine(address), address)}`,
          `- Messages: ${formatCount(count)}${filter && ` that ${markdownLine(filter)}`}`,
          `- Exported: ${formatDateTime(exportedAt)}\n`,
        ].join('\n'),
      write(message) {
        const { sentAt } = message
        const isNewDay = dayKey(sentAt) !== day
        day = dayKey(sentAt)
        return `${isNewDay ? `\n## ${formatDay(sentAt, LONG_AGO)}\n` : ''}\n${markdownMessage(message, lookups)}\n`
      },
      end: () => '',
    }
  },
}

// Days say their year: nobody knows when this will be read.
const LONG_AGO = 0

function markdownMessage(message: Message, lookups: ExportLookups): string {
  const { alias, author, sentAt, systemType, text, markup, attachments, links, reactions } = message
  const time = markdownLink(formatTime(sentAt), lookups.linkOf(message.id))
  if (systemType !== undefined && attachments.length === 0)
    return `*${markdownLine(systemSentence(message, lookups.people()))}*, ${time}`
  const facts = factsOf(message, lookups).map((fact) => `, ${markdownLine(fact)}`)
  return [
    `**${markdownLine(alias ?? author.name) || '?'}** (@${markdownLine(author.username)}), ${time}${facts.join('')}`,
    systemType === undefined
      ? markdownBlocks(blocksOf(text, markup))
      : markdownLine(systemSentence(message, lookups.people())),
    markdownAttachments(attachments, lookups),
    ...links.map(({ url, title }) => (title === undefined ? '' : markdownLink(markdownLine(title), url))),
    reactions
      .map(({ emoji, usernames }) => markdownLine(`${emojiOf(emoji) ?? emoji} ${usernames.join(', ')}`))
      .join(' · '),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
