import { systemSentence } from '#messages/systemEvents.ts'
import type { Message } from '#rocketchat/Message.ts'

import { attachmentLines } from './attachmentLines.ts'
import type { ExportFormat, ExportLookups } from './ExportFormat.ts'

/** For spreadsheets: a head of a few lines, then a table. */
export const csvFormat: ExportFormat = {
  name: 'CSV',
  note: 'for spreadsheets; one message a row',
  extension: '.csv',
  type: 'text/csv',
  open({ title, address, filter, exportedAt, count }, lookups) {
    return {
      // Excel takes it for UTF-8 only with the mark.
      begin: () =>
        `\uFEFF${[
          row(['Room', title, address]),
          row(['Messages', String(count), filter || 'all']),
          row(['Exported', new Date(exportedAt).toISOString()]),
          row([]),
          row(COLUMNS),
        ].join('')}`,
      write: (message) => row(cellsOf(message, lookups)),
      end: () => '',
    }
  },
}

const COLUMNS = [
  'Sent at',
  'Author',
  'User name',
  'Text',
  'Attachments',
  'Reactions',
  'Pinned',
  'Starred',
  'Edited at',
  'Reply to',
  'Kind',
  'Address',
  'Id',
] as const

function cellsOf(message: Message, lookups: ExportLookups): readonly string[] {
  const { alias, author, systemType, reactions, editedAt } = message
  return [
    new Date(message.sentAt).toISOString(),
    alias ?? author.name,
    author.username,
    systemType === undefined ? message.text : systemSentence(message, lookups.people()),
    message.attachments.flatMap((one) => attachmentLines(one, lookups)).join('\n'),
    reactions.map(({ emoji, usernames }) => `${emoji} ${usernames.join(', ')}`).join('\n'),
    message.isPinned ? 'pinned' : '',
    message.starredBy.includes(lookups.myId) ? 'starred' : '',
    editedAt === undefined ? '' : new Date(editedAt).toISOString(),
    message.threadParentId ?? '',
    systemType ?? '',
    lookups.linkOf(message.id),
    message.id,
  ]
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** Spreadsheets run what begins like a formula, also in full-width letters or after a line break; not after one `'`. */
function cell(text: string): string {
  const safe = /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
