import styles from './Gallery.module.css'
import { justifyRows, type RowGeometry } from './justifyRows.ts'
import { createRowTable } from './RowTable.ts'

interface SkeletonRowsProps {
  count: number
  geometry: RowGeometry
}

// As uneven as real ones.
const RATIOS = Float32Array.from(
  { length: 90 },
  (_, index) => [1.5, 0.8, 1.5, 1, 1.61, 0.5, 1.73, 0.75, 1.78, 1.5][index % 10] ?? 1,
)

/** Placeholders of rows to come. */
export function SkeletonRows({ count, geometry }: SkeletonRowsProps) {
  const rows = createRowTable(RATIOS.length)
  justifyRows(RATIOS, { end: RATIOS.length, isClosed: true }, geometry, rows)
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from(rows.starts.subarray(0, Math.min(count, rows.count)), (start, row) => (
        <div key={start} className={styles.skeletonRow} style={{ blockSize: geometry.targetRowHeight }}>
          {Array.from(RATIOS.subarray(start, rows.starts[row + 1]), (ratio, index) => (
            <span key={index} className={styles.skeletonTile} style={{ flexGrow: ratio }} />
          ))}
        </div>
      ))}
    </div>
  )
}
