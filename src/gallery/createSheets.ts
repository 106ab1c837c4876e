import styles from './Gallery.module.css'
import type { WallView } from './createWallScroller.ts'
import { rowsBetween } from './wallRows.ts'

interface Sheets {
  show(view: WallView): void
}

// As far as tiles are hung.
const OVERSCAN_PX = 320
const COUNT = 3

/**
 * Nothing is ever blank, however fast it moves: the wall is of the placeholders' colour from top to bottom, and where its
 * rows hang, sheets of the page's own ground hide that. Pictures that are not here yet have placeholders between the two.
 */
export function createSheets(element: HTMLElement): Sheets {
  // Of window height, and moved by whole rows: as high as the wall, each new part of it would be painted anew.
  const placeholders = append(styles.placeholders)
  const sheets = Array.from({ length: COUNT }, () => append(styles.sheet))

  function append(className: string | undefined): HTMLElement {
    const part = document.createElement('div')
    part.className = className ?? ''
    element.append(part)
    return part
  }

  return {
    show({ wall, top, height, shift }) {
      const from = top - OVERSCAN_PX
      const to = top + height + OVERSCAN_PX
      const { gaps, rows } = rowsBetween(wall, from, to)
      placeholders.hidden = gaps.length === 0
      if (gaps.length > 0) {
        const rowHeight = wall.geometry.targetRowHeight + wall.geometry.gap
        const start = Math.floor(from / rowHeight) * rowHeight
        place(placeholders, start - shift, to - from + rowHeight)
      }
      const edges = [
        Math.min(from, rows[0]?.top ?? from),
        ...gaps.flatMap((gap) => [gap.top, gap.bottom]),
        Math.max(to, rows.at(-1)?.bottom ?? to),
      ]
      for (const [index, sheet] of sheets.entries()) {
        const start = Math.max(0, edges[2 * index] ?? 0)
        const end = Math.min(wall.height, edges[2 * index + 1] ?? start)
        place(sheet, start - shift, Math.max(0, end - start))
      }
    },
  }
}

/** Moved like this, nothing counts as a layout shift. */
function place({ style }: HTMLElement, top: number, height: number) {
  const translate = `0px ${String(top)}px`
  const blockSize = `${String(height)}px`
  // To write what stands there already would have it styled again.
  if (style.translate !== translate) style.translate = translate
  if (style.blockSize !== blockSize) style.blockSize = blockSize
}
