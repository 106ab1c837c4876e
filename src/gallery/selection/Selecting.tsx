import { useEffect } from 'react'

import { wasDeleted } from '#gallery/deletedImages.ts'
import { formatCount } from '#lib/formatNumber.ts'
import type { Room } from '#rocketchat/Room.ts'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { SelectionActions } from './SelectionActions.tsx'
import { type PickingOptions, usePicking } from './usePicking.ts'
import { useSelected } from './useSelection.ts'
import { inWallOrder } from './wallImages.ts'

interface SelectingProps extends PickingOptions {
  room: Room
  nameOf: (userId: string) => string | undefined
  hrefOf: (fileId: string) => string
  /** Something lies over the wall and has the keys. */
  isCovered: boolean
}

/** Everything that picks pictures from the wall, and the bar that says what can be done with them. */
export function Selecting({ room, nameOf, hrefOf, isCovered, ...picking }: SelectingProps) {
  const { selection, list, leaving, wallElement } = picking
  const { isActive, items: images } = useSelected(selection)
  const all = usePicking(picking)
  useEffect(() => {
    // A filtered wall does not have all that was picked on others.
    selection.drop((id) => leaving.has(id) || wasDeleted(id))
  })

  function end() {
    const focused = document.activeElement
    selection.clear()
    // The bar goes, and with it whatever had the focus there; the wall must not scroll for that.
    if (focused === document.body || wallElement.current?.contains(focused) === true) return
    wallElement.current?.querySelector<HTMLElement>('a[tabindex="0"]')?.focus({ preventScroll: true })
  }

  useHotkeys({ Escape: end }, { isEnabled: isActive && !isCovered })

  return (
    <>
      <VisuallyHidden>
        <span role="status">{isActive ? `${formatCount(images.length)} selected` : ''}</span>
      </VisuallyHidden>
      {isActive && !isCovered && (
        <SelectionActions
          room={room}
          count={images.length}
          inOrder={() => inWallOrder(list, images)}
          nameOf={nameOf}
          hrefOf={hrefOf}
          onAll={all}
          onEnd={end}
        />
      )}
    </>
  )
}
