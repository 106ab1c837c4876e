import type { IconName } from '#ui/Icon.tsx'

import {
  type ImagesView,
  type MinSize,
  type Orientation,
  type PictureKind,
  startOfDay,
} from '#gallery/imagesView.ts'

/** A filter that is on, in words, and the view without it. */
export interface ActiveFilter {
  name: FilterName
  icon: IconName
  words: string
  without: ImagesView
}

export type FilterName = 'text' | 'people' | 'kinds' | 'orientation' | 'minSize' | 'dates'

export const KIND_NAMES: Readonly<Record<PictureKind, string>> = {
  photo: 'Photos',
  graphic: 'Graphics',
  gif: 'GIFs',
  drawing: 'Drawings',
  other: 'Other formats',
}

export const ORIENTATION_NAMES: Readonly<Record<Orientation, string>> = {
  landscape: 'Landscape',
  portrait: 'Portrait',
  square: 'Square',
}

/** What is on, in the order of the toolbar. */
export function activeFilters(
  view: ImagesView,
  nameOf: (userId: string) => string | undefined,
): readonly ActiveFilter[] {
  const { people, kinds, orientation, minSize, from, to, text } = view
  const filters: ActiveFilter[] = []
  const add = (name: FilterName, icon: IconName, words: string, off: Partial<ImagesView>) => {
    filters.push({ name, icon, words, without: { ...view, ...off } })
  }
  if (text !== '') add('text', 'search', `“${text}”`, { text: '' })
  if (people.length > 0) {
    add('people', 'person', shortList(people.map((id) => nameOf(id) ?? 'Somebody')), { people: [] })
  }
  if (kinds.length > 0)
    add('kinds', 'images', shortList(kinds.map((kind) => KIND_NAMES[kind])), { kinds: [] })
  if (orientation !== undefined) {
    add('orientation', 'rows', ORIENTATION_NAMES[orientation], { orientation: undefined })
  }
  if (minSize !== undefined) add('minSize', 'full-screen', describeMinSize(minSize), { minSize: undefined })
  if (from !== undefined || to !== undefined) {
    add('dates', 'calendar', describeDates(from, to), { from: undefined, to: undefined })
  }
  return filters
}

export function describeMinSize({ amount, unit }: MinSize): string {
  return `From ${String(amount)} ${unit === 'mb' ? 'MB' : amount === 1 ? 'megapixel' : 'megapixels'}`
}

function describeDates(from: string | undefined, to: string | undefined): string {
  const first = from === undefined ? undefined : startOfDay(from)
  const last = to === undefined ? undefined : startOfDay(to)
  if (from !== undefined && to !== undefined && from === `${to.slice(0, 4)}-01-01` && to.endsWith('-12-31'))
    return to.slice(0, 4)
  if (first !== undefined && last !== undefined && first <= last) return days.formatRange(first, last)
  if (first === undefined) return `Until ${days.format(last)}`
  if (last === undefined) return `Since ${days.format(first)}`
  return `${days.format(first)} – ${days.format(last)}`
}

const days = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })

const SHOWN = 2

function shortList(names: readonly string[]): string {
  const more = names.length - SHOWN
  return `${names.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`
}
