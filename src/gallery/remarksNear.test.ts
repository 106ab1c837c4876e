import { expect, test } from 'vitest'

import { exampleMessage } from '#rocketchat/exampleMessage.ts'
import type { ImageAttachment } from '#rocketchat/Message.ts'

import { remarksNear } from './remarksNear.ts'

const picture: ImageAttachment = {
  kind: 'image',
  original: { id: 'tent', name: 'tent.jpg' },
  thumbnail: undefined,
  foreignUrl: undefined,
  dimensions: undefined,
  preview: undefined,
  title: 'tent.jpg',
  type: 'image/jpeg',
  size: undefined,
  description: 'First night',
  descriptionMarkup: undefined,
  isCollapsed: false,
}
const said = (sentAt: number, text: string) => exampleMessage({ id: String(sentAt), sentAt, text })
const brought = exampleMessage({ id: 'tent', sentAt: 100, text: '', attachments: [picture] })
const near = (...messages: ReturnType<typeof said>[]) =>
  remarksNear(messages, { id: 'tent', uploadedAt: 99 }).map(({ text }) => text)

test('one remark before, the caption, and two after, whatever the order they came in', () => {
  const messages = [said(130, 'c'), said(120, 'b'), said(110, 'a'), brought, said(90, 'z'), said(80, 'y')]
  expect(near(...messages)).toEqual(['z', 'First night', 'a', 'b'])
  expect(near(...messages.toReversed())).toEqual(['z', 'First night', 'a', 'b'])
})

test('leaves out what nobody said: joins, replies in threads, files without a word', () => {
  expect(
    near(
      exampleMessage({ id: 'j', sentAt: 101, systemType: 'uj', text: 'ada' }),
      exampleMessage({ id: 't', sentAt: 102, threadParentId: 'p', text: 'in a thread' }),
      exampleMessage({ id: 'f', sentAt: 103, text: ' ' }),
      exampleMessage({ id: 's', sentAt: 104, threadParentId: 'p', isShownInRoom: true, text: 'also here' }),
    ),
  ).toEqual(['also here'])
})

test('a picture whose message is not among them stands by its time', () => {
  expect(near(said(50, 'before'), said(150, 'after'))).toEqual(['before', 'after'])
})

test('the words of what was formatted, but nothing that its author hid', () => {
  const formatted = exampleMessage({
    sentAt: 101,
    text: '*box* ||secret||',
    markup: [
      {
        kind: 'paragraph',
        children: [
          { kind: 'bold', children: [{ kind: 'text', text: 'box' }] },
          { kind: 'text', text: ' ' },
          { kind: 'spoiler', children: [{ kind: 'text', text: 'secret' }] },
        ],
      },
    ],
  })
  expect(near(formatted)).toEqual(['box ▒▒▒'])
})
