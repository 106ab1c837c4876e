import styles from './Gallery.module.css'
import { justifyRows, type RowGeometry } from './justifyRows.ts'

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
  const counts: number[] = []
  justifyRows(RATIOS, { start: 0, end: RATIOS.length }, geometry, (pictures) => counts.push(pictures))
  const starts = counts
    .slice(0, count)
    .map((_, row) => counts.slice(0, row).reduce((sum, one) => sum + one, 0))
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {starts.map((start, row) => (
        <div key={start} className={styles.skeletonRow} style={{ blockSize: geometry.targetRowHeight }}>
          {Array.from(RATIOS.slice(start, start + (counts[row] ?? 0)), (ratio, index) => (
            <span key={index} className={styles.skeletonTile} style={{ flexGrow: ratio }} />
          ))}
        </div>
      ))}
    </div>
  )
}
