import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { StatusLine } from '#ui/StatusLine.tsx'
import { useToast } from '#ui/Toast.tsx'

import { ArchiveBroken, ArchiveTooLarge } from './ArchiveNotices.tsx'
import { ArchiveProgress, partOf } from './ArchiveProgress.tsx'
import { ArchiveReport } from './ArchiveReport.tsx'
import type { Archive } from './createArchive.ts'

interface ArchiveViewProps {
  archive: Archive
  isShown: boolean
  onShow: (isShown: boolean) => void
  onEnd: () => void
}

/** An archive in a dialog, or as a line at the bottom while people look at something else. */
export function ArchiveView({ archive, isShown, onShow, onEnd }: ArchiveViewProps) {
  const state = useSyncExternalStore(archive.subscribe, archive.getSnapshot)
  const toast = useToast()
  const isComplete = state.kind === 'done' && state.missing.length === 0 && state.left.length === 0

  const end = useEffectEvent(() => {
    if (state.kind === 'done') toast(`${formatCount(state.savedCount)} downloaded`)
    onEnd()
  })
  const isOver = isComplete || state.kind === 'cancelled'
  useEffect(() => {
    if (isOver) end()
  }, [isOver])

  if (isOver || state.kind === 'choosing') return null
  const isRunning = state.kind === 'running'
  if (!isShown) {
    return (
      <StatusLine
        {...(isRunning
          ? { progress: partOf(state.progress) }
          : { tone: 'danger' as const, icon: 'warning' as const })}
        actions={
          <button
            type="button"
            onClick={() => {
              onShow(true)
            }}
          >
            Show
          </button>
        }
      >
        {isRunning
          ? `Downloading ${formatCount(state.progress.savedCount)} of ${formatCount(state.progress.total)}`
          : 'Not everything was downloaded'}
      </StatusLine>
    )
  }
  return (
    <Dialog
      label="Download"
      isSheet
      onClose={() => {
        if (isRunning) onShow(false)
        else onEnd()
      }}
    >
      {state.kind === 'running' && (
        <ArchiveProgress
          progress={state.progress}
          onHide={() => {
            onShow(false)
          }}
          onCancel={archive.cancel}
        />
      )}
      {state.kind === 'tooLarge' && <ArchiveTooLarge {...state} onStart={archive.start} onClose={onEnd} />}
      {state.kind === 'broken' && <ArchiveBroken {...state} onStart={archive.start} onClose={onEnd} />}
      {state.kind === 'done' && <ArchiveReport {...state} onStart={archive.start} onClose={onEnd} />}
    </Dialog>
  )
}
