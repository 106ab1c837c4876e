import { readingLine } from './readingLine.ts'

/** px below the reading line in which a heading and a label would meet. */
const LABEL_SIZE = 48

/** The topmost row of the conversation in sight, when neither the heading of its day nor another one in its place can be seen. */
export function findHiddenDay(): string | undefined {
  const line = readingLine()
  const rows = [...document.querySelectorAll<HTMLElement>('article[data-message-id]:not(aside *)')]
  const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > line)
  const row = rows[first]
  if (row === undefined || isInSight(headingOf(row), line, innerHeight)) return undefined
  const meetsHeading = rows
    .slice(first + 1, first + 3)
    .some((next) => isInSight(headingOf(next), line, line + LABEL_SIZE))
  return meetsHeading ? undefined : row.dataset['messageId']
}

/** Of the day; a message may have headings of its own. */
function headingOf(row: Element): Element | null {
  return row.querySelector(':scope > div > h2')
}

/** By its middle: a heading of which only an edge looks out says nothing. */
function isInSight(heading: Element | null, from: number, to: number): boolean {
  if (heading === null) return false
  const { top, bottom } = heading.getBoundingClientRect()
  const middle = (top + bottom) / 2
  return middle > from && middle < to
}
