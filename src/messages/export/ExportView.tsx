import { type ReactNode, useEffect, useEffectEvent, useSyncExternalStore } from 'react'

import { formatBytes, formatCount } from '#lib/formatNumber.ts'
import archive from '#media/archive/Archive.module.css'
import { describeTimeLeft } from '#rocketchat/minutesToRead.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { StatusLine } from '#ui/StatusLine.tsx'
import { useToast } from '#ui/Toast.tsx'

import type { MessageExport } from './createExport.ts'
import type { ExportState } from './ExportState.ts'

interface ExportViewProps {
  running: MessageExport
  isShown: boolean
  onShow: (isShown: boolean) => void
  onEnd: () => void
}

/** An export in a dialog, or as a line at the bottom while people look at something else. */
export function ExportView({ running, isShown, onShow, onEnd }: ExportViewProps) {
  const state = useSyncExternalStore(running.subscribe, running.getSnapshot)
  const toast = useToast()
  const isComplete = state.kind === 'done' && state.missingCount === 0 && state.leftOutCount === 0
  const isOver = isComplete || state.kind === 'cancelled'

  const end = useEffectEvent(() => {
    if (state.kind === 'done') toast(`${messages(state.count)} exported`)
    onEnd()
  })
  useEffect(() => {
    if (isOver) end()
  }, [isOver])

  if (isOver || state.kind === 'choosing') return null
  const hasStopped = state.kind === 'done' || state.kind === 'broken'
  if (!isShown) {
    const isTroubled = hasStopped || state.kind === 'interrupted'
    return (
      <StatusLine
        {...(isTroubled
          ? { tone: 'danger' as const, icon: 'warning' as const }
          : { progress: partOf(state) })}
        actions={
          <button type="button" onClick={() => onShow(true)}>
            Show
          </button>
        }
      >
        {lineOf(state, running.title)}
      </StatusLine>
    )
  }
  return (
    <Dialog
      label="Export messages"
      isSheet
      onClose={() => {
        if (hasStopped) onEnd()
        else onShow(false)
      }}
    >
      <Content state={state} running={running} onHide={() => onShow(false)} onEnd={onEnd} />
    </Dialog>
  )
}

interface ContentProps {
  state: ExportState
  running: MessageExport
  onHide: () => void
  onEnd: () => void
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function Content({ state, running, onHide, onEnd }: ContentProps) {
  switch (state.kind) {
    case 'running':
    case 'pictures':
      return (
        <Body lead={leadOf(state)}>
          <progress className={archive.bar} aria-label="Exporting" value={partOf(state)} max={1} />
          <p className={archive.detail}>
            <span>
              {state.kind === 'running'
                ? describeTimeLeft(state.minutesLeft)
                : formatBytes(state.progress.receivedBytes)}
            </span>
          </p>
          <div className={archive.actions}>
            <Button variant="quiet" onClick={onHide}>
              Keep reading
            </Button>
            <Button onClick={running.cancel}>Cancel</Button>
          </div>
        </Body>
      )
    case 'interrupted':
      return (
        <Body lead={leadOf(state)}>
          <p role="alert">{state.sentence} What was read is kept.</p>
          <div className={archive.actions}>
            <Button variant="quiet" onClick={running.cancel}>
              Cancel
            </Button>
            <Button variant="primary" onClick={running.resume}>
              Go on
            </Button>
          </div>
        </Body>
      )
    case 'broken':
      return (
        <Body lead="Nothing was saved">
          <p role="alert">{state.sentence}</p>
          <div className={archive.actions}>
            <Button variant="quiet" onClick={onEnd}>
              Close
            </Button>
            <Button variant="primary" onClick={() => void running.start()}>
              Try again
            </Button>
          </div>
        </Body>
      )
    case 'done':
      return (
        <Body lead={`${messages(state.count)} exported`}>
          <p className={archive.fileName}>{state.fileName}</p>
          {state.missingCount > 0 && (
            <p>{pictures(state.missingCount)} did not arrive; a list in the archive says which, and why.</p>
          )}
          {state.leftOutCount > 0 && (
            <p>
              {pictures(state.leftOutCount)} had no more room in what this browser builds in memory, and
              became links.
            </p>
          )}
          <div className={archive.actions}>
            <Button variant="primary" onClick={onEnd}>
              Close
            </Button>
          </div>
        </Body>
      )
    case 'choosing':
    case 'cancelled':
      return null
  }
}

function Body({ lead, children }: { lead: string; children: ReactNode }) {
  return (
    <div className={archive.body}>
      <p className={archive.lead}>{lead}</p>
      {children}
    </div>
  )
}

function leadOf(state: Extract<ExportState, { kind: 'running' | 'pictures' | 'interrupted' }>): string {
  if (state.kind === 'pictures') {
    const { savedCount, total } = state.progress
    return `${messages(state.count)} written, ${formatCount(savedCount)} of ${pictures(total)}`
  }
  return `${formatCount(state.count)} of ${messages(state.total)}`
}

function lineOf(state: ExportState, title: string): string {
  switch (state.kind) {
    case 'running':
    case 'pictures':
      return `Exporting ${title}: ${leadOf(state)}`
    case 'interrupted':
      return 'The export waits for the network'
    case 'choosing':
    case 'done':
    case 'broken':
    case 'cancelled':
      return 'Not everything was exported'
  }
}

function partOf(state: ExportState): number {
  if (state.kind === 'pictures') return state.progress.savedCount / Math.max(1, state.progress.total)
  return state.kind === 'running' ? state.count / Math.max(1, state.total) : 0
}

function messages(count: number): string {
  return count === 1 ? '1 message' : `${formatCount(count)} messages`
}

function pictures(count: number): string {
  return count === 1 ? '1 picture' : `${formatCount(count)} pictures`
}
