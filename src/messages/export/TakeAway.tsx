import { type RefObject, useState } from 'react'

import type { MessageSelection } from '#messages/selection/MessageSelection.ts'
import { SelectButton } from '#messages/selection/SelectButton.tsx'
import type { SelectingProps } from '#messages/selection/Selecting.tsx'
import type { Message } from '#rocketchat/Message.ts'
import { RoomTools } from '#rooms/RoomTools.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { lazyPart } from '#ui/lazyPart.tsx'

import type { ExportingProps } from './Exporting.tsx'
import type { ExportOffer } from './ExportOffer.ts'
import { useRunningExport } from './runningExport.ts'

const Exporting = lazyPart(async () => (await import('./Exporting.tsx')).Exporting, { isAsked: true })
const Selecting = lazyPart(async () => (await import('#messages/selection/Selecting.tsx')).Selecting)

interface TakeAwayProps
  extends Pick<ExportingProps, 'view' | 'mentionIds'>, Pick<SelectingProps, 'selection'> {
  messages: readonly Message[] | undefined
  total: number | undefined
  /** Which those are, in words. */
  filter: string
  selection: MessageSelection
  list: RefObject<HTMLElement | null>
}

/** Copies and exports: what is picked by hand, or all that the filter leaves. */
export function TakeAway({ view, mentionIds, messages, total, filter, selection, list }: TakeAwayProps) {
  const [offer, setOffer] = useState<ExportOffer>()
  const running = useRunningExport()
  return (
    <>
      <SelectButton selection={selection} />
      <RoomTools>
        <IconButton
          icon="download"
          label="Export messages"
          aria-haspopup="dialog"
          onClick={() => setOffer({ count: total, filter })}
        />
      </RoomTools>
      {messages && (
        <Selecting
          selection={selection}
          messages={messages}
          total={total ?? messages.length}
          list={list}
          onExport={(picked) => setOffer({ count: picked.length, filter: '', messages: picked })}
        />
      )}
      {(offer !== undefined || running !== undefined) && (
        <Exporting view={view} mentionIds={mentionIds} offer={offer} onClose={() => setOffer(undefined)} />
      )}
    </>
  )
}
