import { formatCount } from '#lib/formatNumber.ts'
import { Button } from '#ui/Button.tsx'
import { DialogActions, DialogBody, DialogLead } from '#ui/DialogBody.tsx'

import styles from './Archive.module.css'
import type { ArchiveFile, MissingFile } from './ArchiveFile.ts'
import type { Archive } from './createArchive.ts'
import { failureWords, isWorthAnotherTry } from './failureWords.ts'

interface ArchiveReportProps {
  fileName: string
  savedCount: number
  missing: readonly MissingFile[]
  left: readonly ArchiveFile[]
  onStart: Archive['start']
  onClose: () => void
}

/** What is in the archive, what is not and why, and how to get the rest. */
export function ArchiveReport({ fileName, savedCount, missing, left, onStart, onClose }: ArchiveReportProps) {
  const again = missing.filter(({ reason }) => isWorthAnotherTry(reason)).map(({ file }) => file)
  return (
    <DialogBody>
      <div role="status">
        <DialogLead>{savedCount === 0 ? 'Nothing arrived' : `${images(savedCount)} downloaded`}</DialogLead>
        {savedCount > 0 && <p className={styles.fileName}>{fileName}</p>}
      </div>
      {missing.length > 0 && (
        <>
          <h3 className={styles.title}>{`${images(missing.length)} did not arrive`}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
          <ul className={styles.missing} tabIndex={0} aria-label="What did not arrive">
            {missing.map(({ file: { id, name, by }, reason }) => (
              <li key={id}>
                <b>
                  <bdi>{name}</bdi>
                </b>
                {by !== undefined && ` ${by}`}
                <p>{failureWords[reason]}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {left.length > 0 && <p>{`${images(left.length)} are for the next part.`}</p>}
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
        {again.length > 0 && (
          <Button
            variant={left.length > 0 ? 'secondary' : 'primary'}
            onClick={() => void onStart(again, left)}
          >
            {again.length === 1 ? 'Try it again' : `Try the ${formatCount(again.length)} again`}
          </Button>
        )}
        {left.length > 0 && (
          <Button variant="primary" onClick={() => void onStart(left)}>
            Download the next part
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  )
}

function images(count: number): string {
  return count === 1 ? '1 image' : `${formatCount(count)} images`
}
