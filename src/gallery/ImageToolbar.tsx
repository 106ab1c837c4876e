import styles from './ImageToolbar.module.css'
import type { ImagesView } from './imagesView.ts'
import { SortMenu } from './SortMenu.tsx'
import type { ChangeImagesView } from './useImagesView.ts'

interface ImageToolbarProps {
  view: ImagesView
  onChange: ChangeImagesView
}

/** What the wall shows, and in which order. */
export function ImageToolbar({ view, onChange }: ImageToolbarProps) {
  return (
    <div className={styles.row} role="group" aria-label="Image filters">
      <span className={styles.space} />
      <SortMenu sort={view.sort} onChange={(sort) => onChange({ ...view, sort })} />
    </div>
  )
}
