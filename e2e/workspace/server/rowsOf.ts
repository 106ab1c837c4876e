/** Rows within a document, as a database matches them: what integrations left in it may be of any type. */
export function rowsOf<Row>(value: readonly Row[] | undefined): readonly Row[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [value]
  return rows.filter((row): row is Row => typeof row === 'object' && row !== null)
}
