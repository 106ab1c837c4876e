import { parse } from '@rocket.chat/message-parser'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { fileUrl } from '#rocketchat/fileUrl.ts'
import type { Attachment, Message } from '#rocketchat/Message.ts'

import { anyMessage } from './anyMessage.ts'
import { hostileMessages } from './messages.ts'
import { SERVER } from './HostileFeed.tsx'
import { showMessage } from './showMessage.ts'
import { violations } from './violations.ts'

const corpus = hostileMessages()

// Which hosts the deployment trusts is written in its page: here, none.
beforeAll(() => vi.stubGlobal('document', { querySelector: () => null }))
afterAll(() => vi.unstubAllGlobals())

test('there are more than 300, and no two are the same', () => {
  expect(corpus.length).toBeGreaterThan(300)
  const known = corpus.map(({ message: { _id, ...rest } }) => JSON.stringify(rest))
  expect(new Set(known).size).toBe(known.length)
})

test.each(corpus.map(({ about, message }) => [about, message] as const))('%s', (_about, row) => {
  const shown = showMessage(row)
  if (shown === undefined) return
  expect(violations(shown.html, SERVER)).toEqual([])
  expect(foreignFiles(shown.message)).toEqual([])
})

test('what the parser of Rocket.Chat makes of hostile texts is as harmless', () => {
  const texts = corpus.flatMap(({ message: { msg } }) =>
    typeof msg === 'string' && msg.length < 600 ? [msg] : [],
  )
  for (const msg of new Set(texts)) {
    const shown = showMessage({ _id: 'x', ts: 0, msg, md: msg === '' ? undefined : parse(msg) })
    expect(violations(shown?.html ?? '', SERVER)).toEqual([])
  }
})

test('whatever arrives', () => {
  const numRuns = Number(process.env['HOSTILE_MESSAGES'] ?? 2_000)
  const seed = Number(process.env['HOSTILE_SEED'] ?? 20_261_119)
  fc.assert(
    fc.property(anyMessage, (row) => {
      const shown = showMessage(row)
      if (shown === undefined) return
      expect(violations(shown.html, SERVER)).toEqual([])
      expect(foreignFiles(shown.message)).toEqual([])
    }),
    { numRuns, seed },
  )
}, 3_600_000)

test.each([
  '<a href="javascript:alert(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://evil.example">x</a>',
  '<a href="https://a:b@evil.example" target="_blank" rel="noopener noreferrer">x</a>',
  '<img src="https://evil.example/x.png" alt=""/>',
  '<img src="data:image/svg+xml,&lt;svg/&gt;" alt=""/>',
  '<b onclick="alert(1)">x</b>',
  '<b style="background:url(https://evil.example)">x</b>',
  '<script>alert(1)</script>',
  '<form action="https://evil.example"></form>',
])('%s would be noticed', (html) => {
  expect(violations(html, SERVER)).not.toEqual([])
})

function foreignFiles({ attachments }: Message) {
  return filesOf(attachments).filter((file) => !isFileAddress(fileUrl(SERVER, file)))
}

function filesOf(attachments: readonly Attachment[]) {
  return attachments.flatMap((attachment): { id: string; name: string }[] => {
    if (attachment.kind === 'quote') return filesOf(attachment.attachments)
    const files = [
      'file' in attachment ? attachment.file : undefined,
      attachment.kind === 'image' ? attachment.original : undefined,
      attachment.kind === 'image' ? attachment.thumbnail : undefined,
    ]
    return files.filter((file) => file !== undefined)
  })
}

function isFileAddress(address: string): boolean {
  const { origin, pathname, username } = new URL(address)
  return username === '' && `${origin}${pathname}`.startsWith(`${SERVER}/file-upload/`)
}
