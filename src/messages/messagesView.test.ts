import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  countFilters,
  flipOrder,
  isFiltered,
  type MessagesView,
  orderOf,
  parseMessagesView,
  serializeMessagesView,
  toggleMention,
  toggleMentions,
  togglePinned,
  toggleStarred,
  wholeRoom,
  withOrder,
} from './messagesView.ts'

const parse = (search: string) => parseMessagesView(new URLSearchParams(search))

const token = fc
  .oneof(fc.constantFrom('me', 'all', 'here'), fc.string({ minLength: 1, unit: 'grapheme' }))
  .map((text) => text.replaceAll(',', '').trim())
  .filter((text) => text !== '' && text.isWellFormed())

const views: fc.Arbitrary<MessagesView> = fc.record({
  isPinned: fc.boolean(),
  isStarred: fc.boolean(),
  mentions: fc.uniqueArray(token, { maxLength: 6 }),
  sort: fc.constantFrom(undefined, 'newest' as const, 'oldest' as const),
  messageId: fc.option(token, { nil: undefined }),
  search: fc.option(
    fc
      .string({ unit: 'grapheme' })
      .map((text) => text.trim())
      .filter((text) => text.isWellFormed()),
    { nil: undefined },
  ),
  threadId: fc.option(token, { nil: undefined }),
})

test('an address restores the view it was made of', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(parse(serializeMessagesView(view))).toEqual(view)
    }),
  )
})

test('any query string is a view, and one address names it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webQueryParameters()), (search) => {
      const view = parse(search)
      const address = serializeMessagesView(view)
      expect(serializeMessagesView(parse(address))).toBe(address)
    }),
  )
})

test.each([
  ['pinned=1&starred=yes&sort=up&msg=', wholeRoom],
  ['pinned=false', wholeRoom],
  ['mentions=,,%20', wholeRoom],
  ['mentions=me,me&mentions=all', { ...wholeRoom, mentions: ['me', 'all'] }],
  ['layout=embedded&utm_source=wiki&pinned=true', { ...wholeRoom, isPinned: true }],
])('%s is understood as far as it makes sense', (search, view) => {
  expect(parse(search)).toEqual(view)
})

test('commas between mentions stay readable', () => {
  expect(serializeMessagesView({ ...wholeRoom, mentions: ['me', 'all', 'ada.brandt'] })).toBe(
    'mentions=me,all,ada.brandt',
  )
})

test('a search stays readable', () => {
  const search = 'from:ada.brandt after:2024-03-01 /log(o|go)/i 100% & more'
  expect(serializeMessagesView({ ...wholeRoom, search })).toBe(
    'search=from:ada.brandt+after:2024-03-01+/log(o%7Cgo)/i+100%25+%26+more',
  )
})

test('a room reads as a conversation and a filtered list starts with the newest', () => {
  expect(orderOf(wholeRoom)).toBe('oldest')
  expect(orderOf({ ...wholeRoom, isPinned: true })).toBe('newest')
})

test('flipping the order twice is the order again', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(orderOf(flipOrder(view))).not.toBe(orderOf(view))
      expect(orderOf(flipOrder(flipOrder(view)))).toBe(orderOf(view))
    }),
  )
})

test('toggling a mention twice changes nothing but the message in focus', () => {
  fc.assert(
    fc.property(views, token, (view, name) => {
      const twice = toggleMention(toggleMention(view, name), name)
      expect(new Set(twice.mentions)).toEqual(new Set(view.mentions))
      expect(isFiltered(twice)).toBe(isFiltered(view))
    }),
  )
})

test('every switch changes one filter, and pressing it again leaves as many as before', () => {
  fc.assert(
    fc.property(views, fc.constantFrom(togglePinned, toggleStarred, toggleMentions), (view, toggle) => {
      const once = toggle(view)
      expect(Math.abs(countFilters(once) - countFilters(view))).toBe(1)
      expect(countFilters(toggle(once))).toBe(countFilters(view))
      expect(once.messageId).toBeUndefined()
    }),
  )
})

test('an order that is asked for is the order of the list', () => {
  fc.assert(
    fc.property(views, fc.constantFrom('newest' as const, 'oldest' as const), (view, order) => {
      expect(orderOf(withOrder(view, order))).toBe(order)
    }),
  )
})
