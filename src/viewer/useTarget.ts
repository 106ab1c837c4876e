import { useCallback, useSyncExternalStore } from 'react'

import type { Pose, StageMotion } from './createStageMotion.ts'

/** Something about where the stage comes to rest; renders again only when that changes, not with every frame. */
export function useTarget<T extends string | number | boolean>(
  motion: StageMotion,
  select: (target: Pose) => T,
): T {
  const subscribe = useCallback((listener: () => void) => motion.subscribe(listener), [motion])
  return useSyncExternalStore(subscribe, () => select(motion.getTarget()))
}
