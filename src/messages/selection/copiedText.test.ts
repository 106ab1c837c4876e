import { expect, test } from 'vitest'

import { knownPeople } from '#messages/knownPeople.ts'
import { exampleMessage } from '#rocketchat/exampleMessage.ts'

import { copiedQuote, copiedText, copiedTexts } from './copiedText.ts'
import { messagesBetween, rowMessages } from './rowMessages.ts'

const typed = exampleMessage({ id: 'one', text: 'Bring *one* picture\nnot ten' })
const event = exampleMessage({ id: 'two', systemType: 'uj', text: 'ada.brandt' })
const later = exampleMessage({ id: 'three', systemType: 'ul', text: '' })
const people = knownPeople([typed])

test('text is copied as it was typed, an event as its sentence, a file by its name', () => {
  expect(copiedText(typed, people)).toBe('Bring *one* picture\nnot ten')
  expect(copiedText(event, people)).toBe('Ada Brandt joined')
  const file = { kind: 'file', file: undefined, title: 'plan.pdf', format: 'PDF', size: 1 } as const
  const sent = exampleMessage({ text: '', attachments: [{ ...file, description: 'the fold' }] })
  expect(copiedText(sent, people)).toBe('the fold\nplan.pdf')
})

test('a quote says whose it is, and where it stands', () => {
  const lines = copiedQuote(typed, people, 'https://example.com/room').split('\n')
  expect(lines.slice(0, 2)).toEqual(['> Bring *one* picture', '> not ten'])
  expect(lines.at(-1)).toMatch(/^> — Ada Brandt, .*, https:\/\/example\.com\/room$/)
})

test('several are copied with who and when', () => {
  expect(copiedTexts([typed, event], people)).toMatch(
    /^Ada Brandt, .*\nBring \*one\* picture\nnot ten\n\nAda Brandt, .*\nAda Brandt joined$/,
  )
})

test('a row is a message, or the run of events that it opens', () => {
  const all = [typed, event, later, exampleMessage({ id: 'four' })]
  expect(rowMessages(all, 'one').map(({ id }) => id)).toEqual(['one'])
  expect(rowMessages(all, 'two').map(({ id }) => id)).toEqual(['two', 'three'])
  expect(rowMessages(all, 'nobody')).toEqual([])
  expect(messagesBetween(all, 'three', 'one')?.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
  expect(messagesBetween(all, undefined, 'one')).toBeUndefined()
})
