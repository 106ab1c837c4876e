export type Cell = string | number

/** A table as Markdown, columns aligned, for terminals and issues alike. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly Cell[])[]) {
  const cells = [
    header,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : formatFigure(cell)))),
  ]
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  console.log(`\n${title}\n\n${[line(header), rule, ...cells.slice(1).map(line)].join('\n')}`)
}

/** Three figures that matter, and no more. */
export function formatFigure(figure: number, digits = 3): string {
  if (!Number.isFinite(figure)) return 'never'
  if (figure >= 100) return Math.round(figure).toLocaleString('en')
  return String(Number(figure.toPrecision(digits)))
}
