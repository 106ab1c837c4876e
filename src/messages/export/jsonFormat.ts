import type { ExportFormat } from './ExportFormat.ts'
import { recordOf } from './recordOf.ts'

/** One object; a message on each line, so that programs can also read it a line at a time. */
export const jsonFormat: ExportFormat = {
  name: 'JSON',
  note: 'for programs; everything that the server told',
  extension: '.json',
  type: 'application/json',
  open({ title, roomId, address, filter, exportedAt, count }, lookups) {
    let isFirst = true
    return {
      begin: () =>
        [
          '{',
          `"room": ${JSON.stringify({ id: roomId, name: title, address })},`,
          `"filter": ${JSON.stringify(filter || 'all messages')},`,
          `"exportedAt": ${JSON.stringify(new Date(exportedAt).toISOString())},`,
          `"count": ${String(count)},`,
          '"messages": [',
        ].join('\n'),
      write(message) {
        const separator = isFirst ? '\n' : ',\n'
        isFirst = false
        return separator + JSON.stringify(recordOf(message, lookups))
      },
      end: () => '\n]\n}\n',
    }
  },
}
