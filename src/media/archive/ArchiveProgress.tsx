import { formatBytes, formatCount } from '#lib/formatNumber.ts'
import { Button } from '#ui/Button.tsx'
import { DialogActions, DialogBody, DialogLead } from '#ui/DialogBody.tsx'

import styles from './Archive.module.css'
import type { Progress } from './createProgress.ts'

interface ArchiveProgressProps {
  progress: Progress
  onHide: () => void
  onCancel: () => void
}

export function ArchiveProgress({ progress, onHide, onCancel }: ArchiveProgressProps) {
  const { total, savedCount, missingCount, receivedBytes, totalBytes } = progress
  const bytes =
    totalBytes === undefined
      ? formatBytes(receivedBytes)
      : `${formatBytes(receivedBytes)} of ${formatBytes(totalBytes)}`
  return (
    <DialogBody>
      <DialogLead>
        <b>{formatCount(savedCount)}</b> of {formatCount(total)} images
      </DialogLead>
      <progress className={styles.bar} aria-label="Downloading" value={partOf(progress)} max={1} />
      <p className={styles.detail}>
        <span>{bytes}</span>
        {missingCount > 0 && <span>{formatCount(missingCount)} did not arrive</span>}
      </p>
      <DialogActions>
        <Button variant="quiet" onClick={onHide}>
          Keep browsing
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </DialogActions>
    </DialogBody>
  )
}

/** By bytes where all of them are known. */
export function partOf({ total, savedCount, missingCount, receivedBytes, totalBytes }: Progress): number {
  if (totalBytes !== undefined && totalBytes > 0) return receivedBytes / totalBytes
  return (savedCount + missingCount) / total
}
