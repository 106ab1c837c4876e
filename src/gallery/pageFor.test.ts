import { expect, test } from 'vitest'

import { addRun } from './addRun.ts'
import { EMPTY_LIST, imageAt, type ImageList } from './imageList.ts'
import { fetchRun, type PageCursor } from './imagePages.ts'
import { pageFor } from './pageFor.ts'
import { createRoom } from './roomOfTests.ts'

test('what is above a picture that was sought takes one call', async () => {
  const room = createRoom(Array.from({ length: 2400 }, (_, index) => index))
  let list: ImageList = EMPTY_LIST
  const load = async (cursor: PageCursor | undefined) => {
    if (cursor !== undefined) list = addRun(list, await fetchRun(room.fetchPage, cursor), cursor)
  }
  await load({ kind: 'newest' })
  await load({ kind: 'from', fileId: room.list[1800]?.id ?? '' })
  expect(room.callCount()).toBe(2)

  await load(pageFor(list, 1799))
  expect(room.callCount()).toBe(3)
  expect(imageAt(list, 1799)).toBe(room.list[1799])
})
