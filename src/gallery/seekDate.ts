import { type ImageList, positionOf } from './imageList.ts'
import type { PageCursor } from './imagePages.ts'
import { pageFor } from './pageFor.ts'

export interface SeekSteps {
  list(): ImageList
  load(cursor: PageCursor): Promise<unknown>
  /** The newest picture that the conversation shows before a moment: where it shows one; null where nobody wrote before. */
  findBefore(at: number): Promise<string | null | undefined>
  newCount: number
}

// Each brings a page; the last of them is the one that is shown.
const MAX_PAGES = 3

/**
 * The position of the newest picture before a moment, such as the end of a day. Pictures that are here bracket it; what is
 * between them is halved by one question to the conversation, which knows dates, or else by looking where it should be.
 */
export async function seekDate(at: number, { list, load, findBefore, newCount }: SeekSteps): Promise<number> {
  let mayAskConversation = true
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const bracket = bracketOf(list(), at)
    if (bracket.older - bracket.newer <= 1) return inside(list(), bracket.older)
    let cursor = pageFor(list(), guess(bracket, at), { newCount })
    if (mayAskConversation && bracket.older - bracket.newer > 90) {
      mayAskConversation = false
      const fileId = await findBefore(at)
      if (fileId === null) return inside(list(), list().total - 1)
      const known = fileId === undefined ? undefined : positionOf(list(), fileId)
      if (known !== undefined) return known
      if (fileId !== undefined) cursor = { kind: 'from', fileId }
    }
    if (cursor === undefined) break
    await load(cursor)
    const found = cursor.kind === 'from' ? positionOf(list(), cursor.fileId) : undefined
    if (found !== undefined) return found
  }
  return inside(list(), guess(bracketOf(list(), at), at))
}

/** The nearest pictures that are here on either side of a moment. */
interface Bracket {
  newer: number
  newerAt: number | undefined
  older: number
  olderAt: number | undefined
}

function bracketOf({ stretches, total }: ImageList, at: number): Bracket {
  const bracket: Bracket = { newer: -1, newerAt: undefined, older: total, olderAt: undefined }
  for (const { start, pages } of stretches) {
    let position = start
    for (const page of pages) {
      for (const { uploadedAt } of page) {
        if (uploadedAt !== undefined && uploadedAt >= at) {
          bracket.newer = position
          bracket.newerAt = uploadedAt
        } else if (uploadedAt !== undefined) {
          return { ...bracket, older: position, olderAt: uploadedAt }
        }
        position += 1
      }
    }
  }
  return bracket
}

function guess({ newer, newerAt, older, olderAt }: Bracket, at: number): number {
  const from = newerAt ?? Date.now()
  const part = olderAt === undefined || from <= olderAt ? 0.5 : (from - at) / (from - olderAt)
  const position = Math.round(newer + part * (older - newer))
  return Math.min(older - 1, Math.max(newer + 1, position))
}

function inside({ total }: ImageList, position: number): number {
  return Math.min(total - 1, Math.max(0, position))
}
