import type { ComponentType } from 'react'

import type { Picture } from './pictures.ts'

export interface ContestantProps {
  pictures: readonly Picture[]
  hasImages: boolean
}

export type Contestant = ComponentType<ContestantProps>
