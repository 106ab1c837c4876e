import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

import type { HangingWall } from './createHangingWall.ts'
import { type ImageList, imageAt, positionOf } from './imageList.ts'
import { neighbourOf } from './neighbourOf.ts'
import { positionUnder } from './selection/positionUnder.ts'

interface WallFocusProps {
  hanging: RefObject<HangingWall | undefined>
  list: ImageList
  openId: string | undefined
}

/**
 * Where the keyboard is on the wall: with a picture, wherever that moves and whatever stands in for it, and with the
 * one that comes into its place when it leaves.
 */
export function useWallFocus({ hanging, list, openId }: WallFocusProps) {
  /** The picture that has the focus, or had it when the viewer opened. */
  const activeId = useRef<string>(undefined)
  const pending = useRef<number>(undefined)
  const before = useRef({ list, openId })

  useEffect(() => {
    const { list: listBefore, openId: openBefore } = before.current
    before.current = { list, openId }
    // Whoever closes the viewer stands before the picture they looked at last.
    if (openId === undefined && openBefore !== undefined) {
      activeId.current = openBefore
      pending.current = positionOf(list, openBefore)
    }
    if (activeId.current !== undefined && activePosition() === undefined) {
      activeId.current = neighbourOf(activeId.current, listBefore, list)
    }
    const position = activePosition()
    hanging.current?.tiles.keep(position)
    if (pending.current !== undefined) focusOn(pending.current)
    // Its element was taken down; nothing scrolls for what comes into its place.
    else if (position !== undefined && document.activeElement === document.body) focusTile(position)
  })

  function activePosition(): number | undefined {
    return activeId.current === undefined ? undefined : positionOf(list, activeId.current)
  }

  function focusTile(position: number): boolean {
    const element = hanging.current?.tiles.elementOf(position)
    const target =
      element?.matches('a') === true ? element : element?.querySelector<HTMLElement>('[data-index]')
    target?.focus({ preventScroll: true })
    return target != null
  }

  function focusOn(position: number) {
    hanging.current?.reveal(position)
    // What is not here yet gets the focus when it comes.
    pending.current = focusTile(position) ? undefined : position
  }

  function leave() {
    activeId.current = undefined
    hanging.current?.tiles.keep(undefined)
  }

  return {
    focusOn,
    onFocus({ target }: FocusEvent) {
      const position = positionUnder(target)
      activeId.current = position === undefined ? undefined : imageAt(list, position)?.id
      hanging.current?.tiles.keep(position)
    },
    onBlur({ currentTarget, relatedTarget, target }: FocusEvent) {
      if (relatedTarget instanceof Node) {
        if (!currentTarget.contains(relatedTarget)) leave()
        return
      }
      const leftId = activeId.current
      const element = hanging.current?.tiles.elementOf(activePosition() ?? -1)
      // What is taken down is told to lose the focus while it still hangs.
      queueMicrotask(() => {
        if (activeId.current === leftId && element?.isConnected === true && element.contains(target)) leave()
      })
    },
  }
}
