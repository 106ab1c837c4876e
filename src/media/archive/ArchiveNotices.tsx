import { formatBytes, formatCount } from '#lib/formatNumber.ts'
import { Button } from '#ui/Button.tsx'
import { DialogActions, DialogBody, DialogLead } from '#ui/DialogBody.tsx'

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
    <DialogBody>
      <DialogLead>{`${formatCount(files.length)} images, ${formatBytes(bytesOf(files))}`}</DialogLead>
      <p>
        This browser builds an archive in memory, so {formatBytes(MEMORY_LIMIT)} at a time is the limit. It
        comes in parts, one after the other; browsers that write to the disk themselves, such as Chrome and
        Edge, have no limit.
      </p>
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" onClick={() => void onStart(fitting, files.slice(fitting.length))}>
          {`Download the first ${formatCount(fitting.length)}`}
        </Button>
      </DialogActions>
    </DialogBody>
  )
}

interface ArchiveBrokenProps extends NoticeProps {
  sentence: string
}

export function ArchiveBroken({ sentence, files, onStart, onClose }: ArchiveBrokenProps) {
  return (
    <DialogBody>
      <DialogLead>Nothing was saved</DialogLead>
      <p role="alert">{sentence}</p>
      <DialogActions>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
        <Button variant="primary" onClick={() => void onStart(files)}>
          Try again
        </Button>
      </DialogActions>
    </DialogBody>
  )
}
