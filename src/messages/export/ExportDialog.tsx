import { useId, useState } from 'react'

import { formatBytes, formatCount } from '#lib/formatNumber.ts'
import { MEMORY_LIMIT } from '#media/archive/fittingFiles.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { DialogActions, DialogBody, DialogLead } from '#ui/DialogBody.tsx'

import type { ExportFormat } from './ExportFormat.ts'
import { exportFormats } from './exportFormats.ts'
import type { ExportOffer } from './ExportOffer.ts'

import styles from './ExportDialog.module.css'

interface ExportDialogProps {
  offer: ExportOffer
  /** How long it takes to read them; 0 when they are here. */
  minutes: number
  onStart: (format: ExportFormat, options: { hasPictures: boolean }) => void
  onClose: () => void
}

/** What to make of the messages, said before anything is asked for. */
export function ExportDialog({ offer, minutes, onStart, onClose }: ExportDialogProps) {
  const group = useId()
  const [format, setFormat] = useState(exportFormats[0])
  const [hasPictures, setHasPictures] = useState(false)
  const isInMemory = window.showSaveFilePicker === undefined
  return (
    <Dialog label="Export messages" isSheet onClose={onClose}>
      <DialogBody>
        <DialogLead>{offerWords(offer)}</DialogLead>
        <div className={styles.formats} role="radiogroup" aria-label="Format">
          {exportFormats.map((one) => (
            <Choice
              key={one.name}
              group={group}
              name={one.name}
              note={one.note}
              isChosen={one === format}
              onChoose={() => setFormat(one)}
            />
          ))}
        </div>
        <Checkbox
          label="With the pictures, all in a ZIP"
          checked={hasPictures}
          onChange={({ currentTarget }) => setHasPictures(currentTarget.checked)}
        />
        {minutes > 1 && (
          <p>
            Reading them takes about {formatCount(minutes)} minutes, for the server answers only so often. You
            can go on reading here meanwhile.
          </p>
        )}
        {isInMemory && <p>This browser builds the file in memory, up to {formatBytes(MEMORY_LIMIT)}.</p>}
        <DialogActions>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            onClick={() => {
              if (format !== undefined) onStart(format, { hasPictures })
            }}
          >
            Export
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  )
}

function offerWords({ count, filter, messages }: ExportOffer): string {
  if (count === undefined) return 'The messages of this room'
  const number = count === 1 ? '1 message' : `${formatCount(count)} messages`
  if (messages !== undefined) return `${number}, as selected`
  return filter === '' ? `All ${number} of this room` : `${number} that ${filter}`
}
