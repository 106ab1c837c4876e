import { fileUrl } from '#rocketchat/fileUrl.ts'
import type { Message } from '#rocketchat/Message.ts'
import { knownPeople } from '#messages/knownPeople.ts'

import type { ExportFacts, ExportFormat, ExportLookups } from './ExportFormat.ts'

const SERVER = 'https://chat.example.com/chat'

export const exampleFacts: ExportFacts = {
  title: 'Design wall',
  roomId: 'wall',
  address: `${SERVER}/group/design-wall`,
  filter: 'are pinned',
  exportedAt: Date.UTC(2026, 10, 22, 17),
  count: 3,
}

/** For tests: messages as a file of that format. */
export function writeExport(
  format: ExportFormat,
  messages: readonly Message[],
  lookups: Partial<ExportLookups> = {},
): string {
  const people = knownPeople(messages)
  const writer = format.open(
    { ...exampleFacts, count: messages.length },
    {
      people: () => people,
      myId: 'jonah',
      linkOf: (id) => `${SERVER}/group/design-wall?msg=${encodeURIComponent(id)}`,
      fileHref: (file) => fileUrl(SERVER, file),
      pictureOf: () => undefined,
      ...lookups,
    },
  )
  return [writer.begin(), ...messages.map(writer.write), writer.end()].join('')
}
