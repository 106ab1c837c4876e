import { expect, test, vi } from 'vitest'

import { createTile } from './createTile.ts'
import { image } from './roomOfTests.ts'
import { tileContextOfTests } from './tileContextOfTests.ts'

test('a tile that is flown past asks for nothing, and asks again when it slows', () => {
  let isFast = false
  const setPriority = vi.fn<(priority: number) => void>()
  const lease = {
    getSnapshot: () => ({ state: 'loading' }) as const,
    subscribe: () => () => {},
    setPriority,
    close() {},
  }
  const tile = createTile({
    ...tileContextOfTests(),
    pictures: { open: () => lease, peek: () => undefined },
    isFast: () => isFast,
  })
  tile.show(image('one', 1_700_000_000_000))
  tile.setVisible(true)
  expect(setPriority).toHaveBeenLastCalledWith(10)

  isFast = true
  tile.hold()
  tile.setVisible(false)
  tile.update()
  expect(setPriority).toHaveBeenLastCalledWith(Infinity)

  isFast = false
  tile.update()
  expect(setPriority).toHaveBeenLastCalledWith(20)
})
