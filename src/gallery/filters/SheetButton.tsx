import { useState } from 'react'

import { countFilters } from '#gallery/imagesView.ts'
import { RoomTools } from '#rooms/RoomTools.tsx'
import { Badge } from '#ui/Badge.tsx'
import { Chip } from '#ui/Chip.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import type { FilterProps } from './FilterProps.ts'
import { FilterSheet } from './FilterSheet.tsx'
import type { ImageToolbarProps } from './ImageToolbar.tsx'

interface SheetButtonProps extends ImageToolbarProps, Pick<FilterProps, 'people'> {
  /** The button stands in the room's header. */
  isEmbedded: boolean
}

/** One button for all there is to choose. */
export function SheetButton({ isEmbedded, ...props }: SheetButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const count = countFilters(props.view)
  const trigger = {
    icon: 'filter',
    'aria-haspopup': 'dialog',
    onClick: () => setIsOpen(true),
  } as const
  const label = count === 0 ? 'Filters' : `Filters, ${String(count)} on`
  return (
    <>
      {isEmbedded ? (
        <RoomTools>
          <IconButton {...trigger} label={label} />
        </RoomTools>
      ) : (
        <Chip {...trigger} aria-label={label} data-pressed={count > 0 || undefined}>
          Filters
          {count > 0 && <Badge count={count} />}
        </Chip>
      )}
      {isOpen && <FilterSheet {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}
