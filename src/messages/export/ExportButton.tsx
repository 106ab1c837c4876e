import { useState } from 'react'

import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { lazyPart } from '#ui/lazyPart.tsx'

import type { ExportingProps } from './Exporting.tsx'
import { useRunningExport } from './runningExport.ts'

const Exporting = lazyPart(async () => (await import('./Exporting.tsx')).Exporting, { isAsked: true })

interface ExportButtonProps extends Pick<ExportingProps, 'view' | 'mentionIds'> {
  total: number | undefined
  filter: string
}

/** Among the room's tools: takes away what the filter leaves. */
export function ExportButton({ view, mentionIds, total, filter }: ExportButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const running = useRunningExport()
  return (
    <>
      <RoomTools>
        <IconButton
          icon="download"
          label="Export messages"
          aria-haspopup="dialog"
          onClick={() => setIsOpen(true)}
        />
      </RoomTools>
      {(isOpen || running !== undefined) && (
        <Exporting
          view={view}
          mentionIds={mentionIds}
          offer={isOpen ? { count: total, filter } : undefined}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
