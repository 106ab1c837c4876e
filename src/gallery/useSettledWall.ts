import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'

import { createWallLayout } from './createWallLayout.ts'
import type { WallView } from './createWallScroller.ts'
import { wasDeleted } from './deletedImages.ts'
import type { ImageList } from './imageList.ts'
import { learntRatios } from './learntRatios.ts'
import type { UnsettledWall } from './settleWall.ts'
import type { MeasuredWall } from './useWallGeometry.ts'

/**
 * The wall, laid out so that nothing that is seen ever moves by itself: what was deleted keeps its place, and what
 * turned out to be wider or higher the shape it was given, until they can be settled out of sight.
 */
export function useSettledWall(list: ImageList, measured: MeasuredWall | undefined, isSparse: boolean) {
  // From a filtered wall go those as well that match no more.
  const [layout] = useState(() => createWallLayout(({ id }) => !isSparse || wasDeleted(id)))
  const [version, render] = useReducer((count: number) => count + 1, 0)
  const { hung, wall } = useMemo(() => {
    const hungNow = layout.hang(list)
    return { hung: hungNow, wall: measured && layout.layOut(hungNow.list, measured.geometry), version }
  }, [layout, list, measured, version])
  const latest = useRef<UnsettledWall>(undefined)
  useLayoutEffect(() => {
    latest.current = wall && { list, hung, wall }
  }, [list, hung, wall])
  const learntCount = useRef(0)

  async function settleUnseen(view: () => WallView | undefined) {
    const { settleWall } = await import('./settleWall.ts')
    const now = view()
    if (latest.current === undefined || now === undefined) return
    const seen = { top: now.top, bottom: now.top + now.height, isAtTop: window.scrollY === 0 }
    const count = learntRatios.size
    const settled = settleWall(latest.current, document.hidden ? undefined : seen)
    if (settled.isAll) learntCount.current = count
    if (settled.wall === latest.current.wall) return
    layout.settle(settled.hung, settled.wall)
    render()
  }

  return {
    hung,
    wall,
    /** To be called whenever something else is seen. */
    settle(view: () => WallView | undefined) {
      if (hung.leaving.size === 0 && learntRatios.size === learntCount.current) return
      // What cannot be settled now is the next time that somebody moves.
      void settleUnseen(view).catch(() => undefined)
    },
  }
}
