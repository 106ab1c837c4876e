import { expect, test } from 'vitest'

import { findDirectRoom } from './useDirectRoom.ts'

const rooms = [
  { id: 'general', partnerUsername: undefined },
  { id: 'meipriya', partnerUsername: 'priya.raman' },
  // Somebody may call themselves like a room's id.
  { id: 'meibo', partnerUsername: 'meipriya' },
]

test.each([
  ['priya.raman', 'meipriya'],
  ['Priya.Raman', 'meipriya'],
  ['@priya.raman', 'meipriya'],
  ['meibo', 'meibo'],
  ['meipriya', 'meipriya'],
  ['priya', undefined],
  ['', undefined],
])('/direct/%s means %s', (partner, id) => {
  expect(findDirectRoom(rooms, partner)?.id).toBe(id)
})
