import { type Block, isHeadingRow, rowCount } from './Block.ts'
import { growRun, type RunLayout } from './runLayout.ts'
import { sliceBlock } from './sliceBlock.ts'
import type { Strip } from './Strip.ts'
import type { WallGeometry } from './WallGeometry.ts'

/** The same neighbours, as they are now; the strip itself where none has changed. */
export type Amend = (strip: Strip) => Strip

/**
 * Rows in which pictures went, or turned out wider or higher than they were thought to be, laid out again with the
 * rows beside them. All others stay as they are, so that whoever looks at those sees nothing move.
 */
export function mendRun(run: RunLayout, amend: Amend, geometry: WallGeometry): RunLayout {
  if (run.blocks.length === 0) {
    const coming = [run.head, run.tail].flatMap((block) => (block === undefined ? [] : [block.strip]))
    const amended = coming.map(amend)
    return amended.every((strip, index) => strip === coming[index])
      ? run
      : growRun({ coming: amended }, run, geometry)
  }
  for (const [index, block] of run.blocks.entries()) {
    const rows = rowsToMend(block, amend)
    if (rows === undefined) continue
    const [from, to] = rows
    const between = sliceBlock(block, from, to)
    const above = sliceBlock(block, 0, from)
    const below = sliceBlock(block, to, rowCount(block))
    const before = run.blocks.slice(0, index)
    const blocksAbove = above === undefined ? withoutHeadingDue(before) : [...before, above]
    const blocksBelow = [...(below === undefined ? [] : [below]), ...run.blocks.slice(index + 1)]
    const mended = growRun(
      {
        above: { ...run, blocks: blocksAbove, tail: undefined },
        coming: between === undefined ? [] : [amend(between.strip)],
        below: { ...run, head: undefined, blocks: blocksBelow },
      },
      run,
      geometry,
    )
    return mendRun(mended, amend, geometry)
  }
  return mendEnds(run, amend, geometry)
}

function mendEnds(run: RunLayout, amend: Amend, geometry: WallGeometry): RunLayout {
  const head = run.head && amend(run.head.strip)
  if (head !== undefined && head !== run.head?.strip) {
    const mended = growRun({ coming: [head], below: { ...run, head: undefined } }, run, geometry)
    return mendRun(mended, amend, geometry)
  }
  const tail = run.tail && amend(run.tail.strip)
  if (tail !== undefined && tail !== run.tail?.strip) {
    return growRun({ above: { ...run, tail: undefined }, coming: [tail] }, run, geometry)
  }
  return run
}

/** The first rows with something to mend, and a row of the same days on either side to share with. */
function rowsToMend(block: Block, amend: Amend): [from: number, to: number] | undefined {
  if (amend(block.strip) === block.strip) return undefined
  for (let row = 0; row < rowCount(block); row += 1) {
    if (isHeadingRow(block, row)) continue
    const own = sliceBlock(block, row, row + 1)
    if (own === undefined || amend(own.strip) === own.strip) continue
    return [rowAbove(block, row), rowBelow(block, row + 1)]
  }
  return undefined
}

/** Headings go with the row that they stand above. */
function rowAbove(block: Block, row: number): number {
  const above = Math.max(0, row - 1)
  return above > 0 && !isHeadingRow(block, above) && isHeadingRow(block, above - 1) ? above - 1 : above
}

function rowBelow(block: Block, end: number): number {
  return end === rowCount(block) || isHeadingRow(block, end) ? end : end + 1
}

/** A heading at the end of them belongs to what is laid out again. */
function withoutHeadingDue(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  if (last === undefined || !isHeadingRow(last, rowCount(last) - 1)) return [...blocks]
  const rest = sliceBlock(last, 0, rowCount(last) - 1)
  return [...blocks.slice(0, -1), ...(rest === undefined ? [] : [rest])]
}
