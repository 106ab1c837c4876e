import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createRoom } from '#gallery/roomOfTests.ts'

import { findUnchanged } from './findUnchanged.ts'

const GRAIN = 4

const stories = fc.record({
  size: fc.integer({ min: 1, max: 150 }),
  from: fc.nat(),
  length: fc.nat(),
  uploads: fc.nat({ max: 5 }),
  deletions: fc.array(fc.nat(), { maxLength: 4 }),
})

/** Pictures that were neighbours before some were uploaded and deleted, and what is said to be left of them. */
async function remember({
  size,
  from,
  length,
  uploads,
  deletions,
}: typeof stories extends fc.Arbitrary<infer S> ? S : never) {
  const room = createRoom(Array.from({ length: size }, (_, index) => index))
  const start = from % size
  const images = room.list.slice(start, start + 1 + (length % (size - start)))
  const count = size - start
  for (let upload = 0; upload < uploads; upload += 1) room.upload()
  for (const deletion of deletions) room.remove(deletion)
  let questions = 0
  const left = await findUnchanged(
    { images, count },
    async (fileId) => {
      questions += 1
      const page = await room.fetchPage({ offset: 0, count: 1, startingFromId: fileId })
      return page.images.some(({ id }) => id === fileId) ? page.total : undefined
    },
    GRAIN,
  )
  return { room, images, left, questions }
}

test('what is left are neighbours in the room, at the place that they say', () =>
  fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { room, left } = await remember(story)
      for (const { images, count } of left) {
        const start = room.list.length - count
        expect(room.list.slice(start, start + images.length)).toEqual(images)
      }
    }),
  ))

test('without deletions one question is enough, and each costs few pictures and few questions', () =>
  fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const { room, images, left, questions } = await remember(story)
      const kept = new Set(left.flatMap((run) => run.images))
      const lost = images.filter((image) => room.list.includes(image) && !kept.has(image))
      const deletions = story.deletions.length
      expect(lost.length).toBeLessThanOrEqual(deletions * 2 * GRAIN)
      expect(questions).toBeLessThanOrEqual(
        deletions === 0 ? 1 : 2 + deletions * 2 * Math.ceil(Math.log2(150)),
      )
    }),
  ))
