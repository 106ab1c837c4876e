import { Chip } from '#ui/Chip.tsx'
import { Menu, MenuGroup, MenuItem } from '#ui/Menu.tsx'

import { IMAGE_SORTS, type ImageSort } from '#gallery/imagesView.ts'

interface SortMenuProps {
  sort: ImageSort
  onChange: (sort: ImageSort) => void
}

export const SORT_NAMES: Readonly<Record<ImageSort, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  largest: 'Largest first',
  name: 'By name',
}

/** The order of the wall. */
export function SortMenu({ sort, onChange }: SortMenuProps) {
  return (
    <Menu
      label="Sort"
      trigger={(properties) => (
        <Chip
          {...properties}
          icon="sort"
          isPlain
          aria-label={`Sort: ${SORT_NAMES[sort].toLowerCase()}`}
          title="Sort"
        >
          {SORT_NAMES[sort]}
        </Chip>
      )}
    >
      <MenuGroup label="Sort">
        {IMAGE_SORTS.map((order) => (
          <MenuItem key={order} isRadio isChecked={order === sort} onSelect={() => onChange(order)}>
            {SORT_NAMES[order]}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  )
}
