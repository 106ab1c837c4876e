import type { WallView } from './createWallScroller.ts'
import styles from './Gallery.module.css'
import { rowsBetween } from './wallRows.ts'

interface Placeholders {
  show(view: WallView): void
}

// As far as tiles are hung.
const OVERSCAN_PX = 320
// Farther than anybody scrolls before the next frame.
const GROUND_PX = 50_000

/**
 * Nothing is ever blank, however fast it moves: above and below what hangs, two grounds of the placeholders' colour are
 * in wait, and in the place of pictures that are not here yet there are placeholders. All of it is painted once and only
 * moved, outside of where tiles hang: between them and the page nothing has to be blended.
 */
export function createPlaceholders(element: HTMLElement): Placeholders {
  const above = append(element, styles.ground)
  const below = append(element, styles.ground)
  const gapElements: { clip: HTMLElement; rows: HTMLElement }[] = []
  for (const ground of [above, below]) ground.style.blockSize = px(GROUND_PX)
  let lastAhead: number | undefined

  function gapElement(index: number) {
    const known = gapElements[index]
    if (known !== undefined) return known
    const clip = append(element, styles.gap)
    const made = { clip, rows: append(clip, styles.placeholders) }
    gapElements.push(made)
    return made
  }

  return {
    show({ wall, top, height, shift, isMoving, direction }) {
      const from = top - OVERSCAN_PX
      const to = top + height + OVERSCAN_PX
      const { gaps, rows } = rowsBetween(wall, from, to)
      const rowHeight = wall.geometry.targetRowHeight + wall.geometry.gap
      for (const [index, gap] of gaps.entries()) {
        const { clip, rows: pattern } = gapElement(index)
        write(clip, { translate: down(gap.top - shift), blockSize: px(gap.bottom - gap.top) })
        // By whole rows, so that it looks as if it had not moved.
        const firstRow = Math.floor((from - gap.top) / rowHeight) * rowHeight
        write(pattern, { translate: down(firstRow), blockSize: px(to - from + rowHeight) })
      }
      for (const [index, { clip }] of gapElements.entries()) clip.hidden = index >= gaps.length
      const start = Math.min(from, rows[0]?.top ?? from) - shift
      const end = Math.max(to, rows.at(-1)?.bottom ?? to) - shift
      // What is left behind still hangs there: it is followed when rows ahead change the page anyway.
      const ahead = direction === 1 ? end : start
      if (isMoving && ahead === lastAhead) return
      lastAhead = ahead
      write(above, { translate: down(start - GROUND_PX) })
      write(below, { translate: down(end) })
    },
  }
}

function append(parent: HTMLElement, className: string | undefined): HTMLElement {
  const part = document.createElement('div')
  part.className = className ?? ''
  parent.append(part)
  return part
}

/** To write what stands there already would have it styled again. */
function write({ style }: HTMLElement, next: { translate: string; blockSize?: string }) {
  if (style.translate !== next.translate) style.translate = next.translate
  if (next.blockSize !== undefined && style.blockSize !== next.blockSize) style.blockSize = next.blockSize
}

/** Moved like this, nothing counts as a layout shift. */
function down(y: number): string {
  return `0px ${px(y)}`
}

function px(length: number): string {
  return `${String(length)}px`
}
