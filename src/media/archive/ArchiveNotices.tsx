import { formatBytes, formatCount } from '#lib/formatNumber.ts'
import { Button } from '#ui/Button.tsx'

import styles from './Archive.module.css'
import type { ArchiveFile } from './ArchiveFile.ts'
import type { Archive } from './createArchive.ts'
import { bytesOf, MEMORY_LIMIT } from './fittingFiles.ts'

interface NoticeProps {
  files: readonly ArchiveFile[]
  onStart: Archive['start']
  onClose: () => void
}

interface ArchiveTooLargeProps extends NoticeProps {
  fitting: readonly ArchiveFile[]
}

/** Before anything is fetched. */
export function ArchiveTooLarge({ fitting, files, onStart, onClose }: ArchiveTooLargeProps) {
  return (
    <div className={styles.body}>
      <p className={styles.lead}>{`${formatCount(files.length)} images, ${formatBytes(bytesOf(files))}`}</p>
      <p>
        This browser builds an archive in memory, so {formatBytes(MEMORY_LIMIT)} at a time is the limit. It
        comes in parts, one after the other; browsers that write to the disk themselves, such as Chrome and
        Edge, have no limit.
      </p>
      <div className={styles.actions}>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" onClick={() => void onStart(fitting, files.slice(fitting.length))}>
          {`Download the first ${formatCount(fitting.length)}`}
        </Button>
      </div>
    </div>
  )
}

interface ArchiveBrokenProps extends NoticeProps {
  sentence: string
}

export function ArchiveBroken({ sentence, files, onStart, onClose }: ArchiveBrokenProps) {
  return (
    <div className={styles.body}>
      <p className={styles.lead}>Nothing was saved</p>
      <p role="alert">{sentence}</p>
      <div className={styles.actions}>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
        <Button variant="primary" onClick={() => void onStart(files)}>
          Try again
        </Button>
      </div>
    </div>
  )
}
