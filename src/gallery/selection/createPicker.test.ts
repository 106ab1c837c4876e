import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { image } from '#gallery/roomOfTests.ts'
import { createSelection } from '#lib/createSelection.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { createPicker } from './createPicker.ts'

const ROOM = Array.from({ length: 12 }, (_, index) => image(`i${String(index)}`, index))

/** A wall of twelve pictures, of which some were deleted and keep their places. */
function wallWith(deleted: ReadonlySet<number>) {
  const selection = createSelection<RoomImage>()
  const isHere = (position: number) => !deleted.has(position)
  const picker = createPicker({
    selection,
    imageAt: (position) => ROOM[position],
    canPick: (one) => isHere(ROOM.indexOf(one)),
    rangeTo(fileId) {
      const ends = [selection.anchorId(), fileId].map((id) => ROOM.findIndex((one) => one.id === id))
      const [from = -1, to = -1] = ends.toSorted((one, other) => one - other)
      return from === -1 ? undefined : { images: ROOM.slice(from, to + 1), missing: 0 }
    },
    dayAt: () => ROOM.filter((_, position) => isHere(position)),
    pickAll: () => undefined,
    onMissing: () => undefined,
  })
  const picked = () => ROOM.flatMap(({ id }, position) => (selection.has(id) ? [position] : []))
  return { picker, selection, picked }
}

const position = fc.nat(ROOM.length - 1)
const positions = fc.uniqueArray(position).map((list) => new Set(list))
const step = fc.record({ hand: fc.constantFrom('toggle', 'extendTo', 'key', 'day'), at: position })

test('whatever the hand does, what was deleted is never picked', () => {
  fc.assert(
    fc.property(positions, fc.array(step), (deleted, steps) => {
      const { picker, picked } = wallWith(deleted)
      for (const { hand, at } of steps) {
        if (hand === 'toggle') picker.toggle(at)
        else if (hand === 'extendTo') picker.extendTo(at)
        else if (hand === 'key') picker.extendFrom(at, (at + 1) % ROOM.length)
        else picker.toggleDay(at)
      }
      expect(picked().filter((one) => deleted.has(one))).toEqual([])
    }),
  )
})

test('keys extend a range across what was deleted, also when it begins there', () => {
  const across = wallWith(new Set([4]))
  for (const at of [3, 4, 5]) across.picker.extendFrom(at, at + 1)
  expect(across.picked()).toEqual([3, 5, 6])

  const from = wallWith(new Set([4]))
  from.picker.toggle(0)
  for (const at of [4, 5]) from.picker.extendFrom(at, at + 1)
  expect(from.picked()).toEqual([0, 5, 6])
})
