import type { ReactNode } from 'react'

import type { FilterName } from './activeFilters.ts'
import { DateChoices } from './DateChoices.tsx'
import type { FilterProps } from './FilterProps.ts'
import { KindChoices } from './KindChoices.tsx'
import { OrientationChoices } from './OrientationChoices.tsx'
import { PersonChoices } from './PersonChoices.tsx'
import { SizeChoices } from './SizeChoices.tsx'

interface ImageFilter {
  name: FilterName
  label: string
  choices: (props: FilterProps) => ReactNode
}

/** What a wall can be narrowed to beside words, in the order of the toolbar. */
export const imageFilters: readonly ImageFilter[] = [
  { name: 'people', label: 'Person', choices: (props) => <PersonChoices {...props} /> },
  { name: 'kinds', label: 'Type', choices: (props) => <KindChoices {...props} /> },
  { name: 'orientation', label: 'Orientation', choices: (props) => <OrientationChoices {...props} /> },
  { name: 'minSize', label: 'Minimum size', choices: (props) => <SizeChoices {...props} /> },
  { name: 'dates', label: 'Dates', choices: (props) => <DateChoices {...props} /> },
]
