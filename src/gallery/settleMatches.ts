import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { withoutSome } from './shrunkPages.ts'

/** The matches that hang, and how many wait because they belong between them. */
export interface SettledMatches {
  /** In order; a page that is as it was is the same one, so that its rows need not be laid out again. */
  pages: readonly (readonly RoomImage[])[]
  waiting: number
}

export const NO_MATCHES: SettledMatches = { pages: [], waiting: 0 }

/**
 * Takes in the matches known by now, in their order, without moving what hangs: those that belong below all of it are
 * appended, others wait until somebody asks for them. What matches no more goes.
 */
export function settleMatches(hung: SettledMatches, matches: readonly RoomImage[]): SettledMatches {
  const places = new Map(matches.map(({ id }, place) => [id, place]))
  const pages = hung.pages.flatMap((page) => {
    const kept = withoutSome(page, ({ id }) => !places.has(id))
    return kept.length === 0 ? [] : [kept]
  })
  const hanging = pages.flat()
  const last = hanging.reduce((lowest, { id }) => Math.max(lowest, places.get(id) ?? -1), -1)
  const below = matches.slice(last + 1)
  return {
    pages: below.length === 0 ? pages : [...pages, below],
    waiting: matches.length - hanging.length - below.length,
  }
}

/** All of them, each in its place. */
export function settleAll(matches: readonly RoomImage[]): SettledMatches {
  return { pages: matches.length === 0 ? [] : [matches], waiting: 0 }
}
