import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createSelection, type Selection } from './createSelection.ts'

const ROOM = Array.from({ length: 12 }, (_, index) => ({ id: `i${String(index)}` }))
const index = fc.nat(ROOM.length - 1)
const range = fc
  .tuple(index, index)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))

function between({ from, to }: { from: number; to: number }) {
  return ROOM.slice(from, to + 1)
}

function idsOf(selection: Selection<{ id: string }>) {
  return selection
    .getSnapshot()
    .items.map(({ id }) => id)
    .toSorted()
}

function at(position: number) {
  const found = ROOM[position]
  if (found === undefined) throw new Error('The list has twelve rows')
  return found
}

test('picking one twice changes nothing', () => {
  fc.assert(
    fc.property(fc.array(index), index, (before, one) => {
      const selection = createSelection<{ id: string }>()
      for (const position of before) selection.toggle(at(position))
      const ids = idsOf(selection)
      selection.toggle(at(one))
      expect(selection.has(at(one).id)).toBe(!ids.includes(at(one).id))
      selection.toggle(at(one))
      expect(idsOf(selection)).toEqual(ids)
    }),
  )
})

test('only the last range from an anchor counts, whatever was tried before', () => {
  fc.assert(
    fc.property(fc.array(index), index, fc.array(range), range, (before, anchor, tried, last) => {
      const direct = createSelection<{ id: string }>()
      const wandering = createSelection<{ id: string }>()
      for (const selection of [direct, wandering]) {
        for (const position of before) selection.toggle(at(position))
        selection.toggle(at(anchor))
      }
      for (const one of tried) wandering.extend(between(one))
      for (const selection of [direct, wandering]) selection.extend(between(last))
      expect(idsOf(wandering)).toEqual(idsOf(direct))
    }),
  )
})

test('a range becomes what its anchor is, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.array(index), index, range, (before, anchor, picked) => {
      const selection = createSelection<{ id: string }>()
      for (const position of before) selection.toggle(at(position))
      selection.toggle(at(anchor))
      const isPicked = selection.has(at(anchor).id)
      const ids = idsOf(selection)
      selection.extend(between(picked))
      for (const [position, { id }] of ROOM.entries()) {
        const isInside = position >= picked.from && position <= picked.to
        expect(selection.has(id)).toBe(isInside ? isPicked : ids.includes(id))
      }
    }),
  )
})

test('is over when the last picture is let go, unless somebody asked to select', () => {
  const selection = createSelection<{ id: string }>()
  selection.toggle(at(0))
  expect(selection.getSnapshot().isActive).toBe(true)
  selection.toggle(at(0))
  expect(selection.getSnapshot().isActive).toBe(false)

  selection.start()
  selection.toggle(at(0))
  selection.toggle(at(0))
  expect(selection.getSnapshot().isActive).toBe(true)
  selection.clear()
  expect(selection.getSnapshot().isActive).toBe(false)
})

test('what has left the room is let go wherever it was picked, and does not come back with a range', () => {
  fc.assert(
    fc.property(fc.array(index), index, range, index, (before, anchor, picked, gone) => {
      const selection = createSelection<{ id: string }>()
      for (const position of before) selection.toggle(at(position))
      selection.toggle(at(anchor))
      selection.extend(between(picked))
      const ids = idsOf(selection)
      const goneId = at(gone).id
      selection.drop((id) => id === goneId)
      expect(idsOf(selection)).toEqual(ids.filter((id) => id !== goneId))
      expect(selection.anchorId()).toBe(anchor === gone ? undefined : at(anchor).id)
    }),
  )
})
