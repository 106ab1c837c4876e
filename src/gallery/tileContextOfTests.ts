import { createSelection } from '#lib/createSelection.ts'
import { createPictureIndex } from '#media/createPictureIndex.ts'

import type { TileContext } from './TileContext.ts'

/** Of a room whose pictures are on their way for ever. */
export function tileContextOfTests(): TileContext {
  const lease = {
    getSnapshot: () => ({ state: 'loading' }) as const,
    subscribe: () => () => {},
    setPriority() {},
    close() {},
  }
  return {
    pictures: { open: () => lease, peek: () => undefined },
    facts: createPictureIndex(),
    selection: createSelection(),
    hrefOf: (id) => `/${id}`,
    nameOf: () => undefined,
    isAwaited: () => false,
    isRefused: () => false,
    isLeaving: () => false,
    isFast: () => false,
    onProblem() {},
    onMeasure() {},
  }
}
