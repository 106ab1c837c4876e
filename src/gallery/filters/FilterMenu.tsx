import type { ReactNode } from 'react'

import { Chip } from '#ui/Chip.tsx'
import { Popover } from '#ui/Popover.tsx'
import { useDraft } from '#ui/useDraft.ts'

import type { ActiveFilter } from './activeFilters.ts'
import styles from './FilterMenu.module.css'
import type { FilterProps } from './FilterProps.ts'

interface FilterMenuProps extends FilterProps {
  label: string
  active: ActiveFilter | undefined
  /** The choices; they change a draft, which the address follows. */
  choices: (props: FilterProps) => ReactNode
}

/** One filter of the toolbar: a button that says what is chosen, and a panel to choose in. */
export function FilterMenu({ label, active, choices, ...props }: FilterMenuProps) {
  return (
    <Popover
      label={label}
      align="start"
      trigger={(trigger) => (
        <Chip
          {...trigger}
          trailing="chevron-down"
          data-pressed={active !== undefined || undefined}
          aria-label={active === undefined ? label : `${label}: ${active.words}`}
          title={active?.words}
        >
          <span className={styles.words}>{active?.words ?? label}</span>
        </Chip>
      )}
    >
      {() => <Choices {...props} choices={choices} />}
    </Popover>
  )
}

type ChoicesProps = Pick<FilterMenuProps, 'choices' | keyof FilterProps>

function Choices({ choices, view, onChange, ...props }: ChoicesProps) {
  const [draft, change] = useDraft(view, onChange)
  return choices({ ...props, view: draft, onChange: change })
}
