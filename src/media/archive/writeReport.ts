import { formatDateTime } from '#lib/formatDate.ts'

import type { MissingFile } from './ArchiveFile.ts'
import { failureWords } from './failureWords.ts'

export const REPORT_NAME = 'Not in this archive.txt'

/** What stands in the archive about what does not. */
export function writeReport(missing: readonly MissingFile[], total: number, now = Date.now()): string {
  const lines = missing.map(({ file: { name, by, uploadedAt }, reason }) => {
    const about = [by, uploadedAt === undefined ? undefined : formatDateTime(uploadedAt)]
    const known = about.filter((part) => part !== undefined).join(', ')
    // A name that turns text around would do so in the report.
    return `\u2068${name.replaceAll(/\p{Cc}/gu, ' ')}\u2069${known && ` (${known})`}\n  ${failureWords[reason]}\n`
  })
  const some = `${String(missing.length)} of ${String(total)} files did not arrive, ${formatDateTime(now)}.`
  return `${some}\n\n${lines.join('\n')}`
}
