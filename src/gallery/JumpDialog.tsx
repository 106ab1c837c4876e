import { type DateJump, DatePanel } from '#ui/DatePanel.tsx'
import { Dialog } from '#ui/Dialog.tsx'

interface JumpDialogProps {
  date: DateJump
  onClose: () => void
}

export function JumpDialog({ date, onClose }: JumpDialogProps) {
  return (
    <Dialog label="Jump to date" isSheet onClose={onClose}>
      <DatePanel date={date} onDone={onClose} />
    </Dialog>
  )
}
