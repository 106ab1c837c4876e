import type { HeadingWords } from './createHeading.ts'
import { describeUploaders } from './describeUploaders.ts'
import { formatSection } from './formatSection.ts'
import type { HungList } from './hangList.ts'
import { sectionAt } from './sectionAt.ts'
import type { DateUnit } from './splitByDate.ts'

interface SectionOptions {
  unit: DateUnit
  isNarrow: boolean
  nameOf: (userId: string) => string | undefined
}

/** What stands above the pictures of a day: numbers are complete or not there. */
export function describeSection(
  hung: HungList,
  position: number,
  { unit, isNarrow, nameOf }: SectionOptions,
): HeadingWords {
  const { at, images, isComplete } = sectionAt(hung, position, unit)
  const { count, by } = describeUploaders(isComplete ? images : [], nameOf)
  return {
    title: formatSection(at, unit, isNarrow),
    fullTitle: isNarrow ? formatSection(at, unit, false) : undefined,
    count: isComplete ? count : undefined,
    by: isComplete && !isNarrow && by !== '' ? by : undefined,
  }
}
