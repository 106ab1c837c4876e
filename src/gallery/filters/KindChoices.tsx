import { PICTURE_KINDS, type PictureKind } from '#gallery/imagesView.ts'
import { formatCount } from '#lib/formatNumber.ts'
import { useFindPictureFacts } from '#media/pictureIndex.ts'
import { Choice } from '#ui/Choice.tsx'

import { KIND_NAMES } from './activeFilters.ts'
import styles from './Choices.module.css'
import { facetsOf } from './facetsOf.ts'
import type { FilterProps } from './FilterProps.ts'

/** What kind of picture, with how many of each are known. */
export function KindChoices({ view, onChange, list, nameOf }: FilterProps) {
  const { kinds } = facetsOf(list, { nameOf, findFacts: useFindPictureFacts() })
  return (
    <div className={styles.choices} role="group" aria-label="Types">
      {PICTURE_KINDS.map((kind) => (
        <Choice
          key={kind}
          name={`${KIND_NAMES[kind]} (${FORMATS[kind]})`}
          note={formatCount(kinds.get(kind) ?? 0)}
          isChosen={view.kinds.includes(kind)}
          onChoose={() =>
            onChange({
              ...view,
              kinds: PICTURE_KINDS.filter((one) => (one === kind) !== view.kinds.includes(one)),
            })
          }
        />
      ))}
    </div>
  )
}

const FORMATS: Readonly<Record<PictureKind, string>> = {
  photo: 'JPEG, HEIC',
  graphic: 'PNG, WebP',
  gif: 'moving',
  drawing: 'SVG',
  other: 'TIFF, PSD',
}
