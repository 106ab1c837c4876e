import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, expect, test } from 'vitest'

import { exampleFacts } from '#messages/exampleFacts.ts'
import { type FeedFacts, FeedFactsContext, type Named, NamedContext } from '#messages/MessageContext.ts'
import { messageHref } from '#messages/messageHref.ts'
import type { Block, Inline } from '#rocketchat/Markup.ts'

import { MessageText } from './MessageText.tsx'

afterEach(cleanup)

const facts = exampleFacts
const named: Named = {
  mentions: [
    { ...facts.me, kind: 'user' },
    { id: 'all', username: 'all', name: 'all', kind: 'all' },
    { id: 'ada', username: 'ada.brandt', name: 'Ada Brandt', kind: 'user' },
  ],
  channels: [{ id: 'press', name: 'press', title: 'Press' }],
}

function show(markup: readonly Block[] | undefined, text = '') {
  return render(
    <MemoryRouter>
      <FeedFactsContext value={facts}>
        <NamedContext value={named}>
          <MessageText text={text} markup={markup} />
        </NamedContext>
      </FeedFactsContext>
    </MemoryRouter>,
  ).container
}

const text = (words: string): Inline => ({ kind: 'text', text: words })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })

test('every kind of block is shown, unknown ones as their text', () => {
  const container = show([
    { kind: 'heading', level: 1, children: [text('Heading')] },
    { kind: 'quote', children: [paragraph(text('Quoted'))] },
    { kind: 'list', isOrdered: true, items: [{ number: 3, children: [text('third')] }] },
    { kind: 'tasks', items: [{ isDone: true, children: [text('done')] }] },
    {
      kind: 'table',
      header: [{ align: 'right', children: [text('A')] }],
      rows: [[{ align: undefined, children: [text('1')] }]],
    },
    { kind: 'code', language: 'js', text: 'let x' },
    { kind: 'rule' },
    { kind: 'math', text: 'a^2' },
    { kind: 'unknown', text: 'from the future' },
  ])

  expect(screen.getByRole('heading', { name: 'Heading', level: 3 })).toBeTruthy()
  expect(container.querySelector('blockquote')?.textContent).toBe('Quoted')
  expect(screen.getAllByRole('listitem')[0]?.getAttribute('value')).toBe('3')
  expect(screen.getByRole('img', { name: 'Done' })).toBeTruthy()
  expect(screen.getByRole('columnheader', { name: 'A' })).toBeTruthy()
  expect(screen.getByRole('group', { name: 'Code, js' }).textContent).toBe('let x')
  expect(container.querySelector('hr')).not.toBeNull()
  expect(container.textContent).toContain('a^2')
  expect(container.textContent).toContain('from the future')
})

test('links open elsewhere without a trace; what is not an address to go to is text', () => {
  const container = show([
    paragraph(
      { kind: 'link', href: 'https://example.com/a', children: [text('good')] },
      { kind: 'link', href: 'javascript:alert(1)', children: [text('bad')] },
      { kind: 'link', href: 'data:text/html,x', children: [text('worse')] },
      { kind: 'link', href: '//www.example.com', children: [text('bare')] },
      { kind: 'link', href: 'mailto:a@example.com', children: [text('mail')] },
      { kind: 'link', href: 'https://chat.example.com/group/x?msg=1', children: [text(' ')] },
    ),
  ])

  const links = screen.getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(['good', 'bare', 'mail'])
  expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer')
  expect(links[1]?.getAttribute('href')).toBe('https://www.example.com/')
  expect(container.textContent).toBe('goodbadworsebaremail')
})

test('a link whose words promise another host says where it leads', () => {
  const container = show([
    paragraph({
      kind: 'link',
      href: 'https://evil.example.net/',
      children: [text('https://bank.example.com')],
    }),
  ])

  expect(container.textContent).toBe('https://bank.example.com (evil.example.net)')
})

test('a link to a message of the same server stays in the app', () => {
  show([
    paragraph({
      kind: 'link',
      href: 'https://chat.example.com/group/design-wall?msg=abc',
      children: [text('there')],
    }),
  ])

  expect(screen.getByRole('link', { name: 'there' }).getAttribute('href')).toBe('/group/design-wall?msg=abc')
})

test('so does one with the address that people know, behind a proxy', () => {
  const meta = document.createElement('meta')
  meta.name = 'vitrine-rocketchat'
  meta.content = 'https://talk.example.org/chat/'
  document.head.append(meta)
  const link = (href: string): Inline => ({ kind: 'link', href, children: [text('there')] })
  show([paragraph(link('https://talk.example.org/chat/group/design-wall?msg=abc'))])
  const away = messageHref(facts.server, facts.room, 'abc')
  meta.remove()

  expect(screen.getByRole('link', { name: 'there' }).getAttribute('href')).toBe('/group/design-wall?msg=abc')
  expect(away).toBe('https://talk.example.org/chat/group/room?msg=abc')
})

test('mentions carry the name; mine and those of everybody stand out; other @words are text', () => {
  const container = show([
    paragraph(
      { kind: 'mentionUser', name: 'ada.brandt' },
      { kind: 'mentionUser', name: 'jonah.reyes' },
      { kind: 'mentionUser', name: 'all' },
      { kind: 'mentionUser', name: 'nobody' },
    ),
  ])

  expect(container.textContent).toBe('@Ada Brandt@Jonah Reyes@all@nobody')
  const mine = [...container.querySelectorAll('[data-me]')].map((element) => element.textContent)
  expect(mine).toEqual(['@Jonah Reyes', '@all'])
})

test('known rooms are links, other #words are text', () => {
  const container = show([
    paragraph({ kind: 'mentionChannel', name: 'press' }, { kind: 'mentionChannel', name: 'nowhere' }),
  ])

  expect(screen.getByRole('link', { name: '#Press' }).getAttribute('href')).toBe('/channel/press')
  expect(container.textContent).toBe('#Press#nowhere')
})

test('a spoiler is not in the page until it is asked for', async () => {
  const container = show([paragraph({ kind: 'spoiler', children: [text('the green one')] })])
  expect(container.textContent).not.toContain('green')

  await userEvent.click(screen.getByRole('button', { name: 'Show spoiler' }))
  expect(container.textContent).toContain('the green one')
})

test('emoji, colours and moments', () => {
  const container = show([
    paragraph(
      { kind: 'emoji', unicode: undefined, shortCode: 'thumbsup' },
      { kind: 'emoji', unicode: '🦊', shortCode: undefined },
      { kind: 'emoji', unicode: undefined, shortCode: 'house_of_ours' },
      { kind: 'color', red: 255, green: 136, blue: 0, alpha: 255 },
      { kind: 'color', red: Number.NaN, green: 900, blue: -4, alpha: 128 },
    ),
    paragraph(
      { kind: 'timestamp', at: Date.UTC(2026, 10, 19, 12), format: 'D' },
      { kind: 'timestamp', at: Number.NaN, format: 'R' },
    ),
  ])

  expect(container.textContent).toContain('👍🦊:house_of_ours:#ff8800#00ff0080')
  expect(container.querySelector('time')?.dateTime).toBe('2026-11-19T12:00:00.000Z')
  expect(container.textContent).toContain('[unknown time]')
})

test('a picture elsewhere is a link with its host and is not asked for', () => {
  const container = show([
    paragraph({ kind: 'image', src: 'https://tracker.example.net/pixel.png', label: 'A picture' }),
  ])

  expect(screen.getByRole('link', { name: 'A picture' })).toBeTruthy()
  expect(container.textContent).toContain('on tracker.example.net')
  expect(container.querySelector('img')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

test('without markup the text is shown as typed, with its links, and without the link of a quote', () => {
  const container = show(
    undefined,
    '[ ](https://chat.example.com/group/x?msg=1) one\n<b>two</b> (https://example.com/a_(b)). javascript:alert(1)',
  )

  expect(screen.getByRole('link').getAttribute('href')).toBe('https://example.com/a_(b)')
  expect(container.textContent).toBe('one\n<b>two</b> (https://example.com/a_(b)). javascript:alert(1)')
})

test('an emoji of the workspace takes the room that its name had', async () => {
  const emoji = paragraph({ kind: 'emoji', unicode: undefined, shortCode: 'kestrel' }, text(' flies'))
  const page = (customEmoji: FeedFacts['customEmoji']) => (
    <MemoryRouter>
      <FeedFactsContext value={{ ...facts, customEmoji }}>
        <MessageText text="" markup={[emoji]} />
      </FeedFactsContext>
    </MemoryRouter>
  )
  const { container, rerender } = render(page(new Map()))
  const before = screen.getByText(':kestrel:').getBoundingClientRect().width
  expect(container.textContent).toBe(':kestrel: flies')

  rerender(page(facts.customEmoji))
  expect(screen.getByRole('img', { name: ':kestrel:' }).getAttribute('src')).toMatch(
    /\/emoji-custom\/kestrel\.svg$/,
  )
  expect(container.querySelector('span')?.getBoundingClientRect().width).toBe(before)
})
