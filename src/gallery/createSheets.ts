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
 * The wall is painted with placeholders from top to bottom, so that nothing is ever blank, however fast it moves. Where
 * its rows hang, sheets of the page's own ground hide them.
 */
export function createSheets(element: HTMLElement): Sheets {
  const sheets = Array.from({ length: COUNT }, () => {
    const sheet = document.createElement('div')
    sheet.className = styles.sheet ?? ''
    element.append(sheet)
    return sheet
  })

  return {
    show({ wall, top, height, shift }) {
      const from = top - OVERSCAN_PX
      const to = top + height + OVERSCAN_PX
      const { gaps, rows } = rowsBetween(wall, from, to)
      const edges = [
        Math.min(from, rows[0]?.top ?? from),
        ...gaps.flatMap((gap) => [gap.top, gap.bottom]),
        Math.max(to, rows.at(-1)?.bottom ?? to),
      ]
      for (const [index, sheet] of sheets.entries()) {
        const start = Math.max(0, edges[2 * index] ?? 0)
        const end = Math.min(wall.height, edges[2 * index + 1] ?? start)
        // Moved like this, nothing counts as a layout shift.
        sheet.style.translate = `0 ${String(start - shift)}px`
        sheet.style.blockSize = `${String(Math.max(0, end - start))}px`
      }
    },
  }
}
