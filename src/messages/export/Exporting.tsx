import { useState } from 'react'

import { useMediaServices } from '#media/MediaContext.ts'
import { useFeedFacts } from '#messages/MessageContext.ts'
import type { MessagesView } from '#messages/messagesView.ts'
import { useClient } from '#session/useSession.ts'

import { createExport } from './createExport.ts'
import { ExportDialog } from './ExportDialog.tsx'
import type { ExportOffer } from './ExportOffer.ts'
import { ExportView } from './ExportView.tsx'
import { minutesOf, requestOf } from './requestOf.ts'
import { setRunningExport, useRunningExport } from './runningExport.ts'

export interface ExportingProps {
  view: MessagesView
  /** What the server filters by; undefined while nobody knows. */
  mentionIds: readonly string[] | undefined
  /** Undefined while nothing new is asked for. */
  offer: ExportOffer | undefined
  onClose: () => void
}

/** From what is offered to the file, one export at a time. */
export function Exporting({ view, mentionIds, offer, onClose }: ExportingProps) {
  const client = useClient()
  const facts = useFeedFacts()
  const { loader } = useMediaServices()
  const running = useRunningExport()
  const [isShown, setIsShown] = useState(false)

  if (running !== undefined) {
    return (
      <ExportView
        running={running}
        isShown={isShown || offer !== undefined}
        onShow={(next) => {
          setIsShown(next)
          if (!next) onClose()
        }}
        onEnd={() => {
          setRunningExport(undefined)
          onClose()
        }}
      />
    )
  }
  if (offer === undefined) return null
  const { count = 0, messages } = offer
  return (
    <ExportDialog
      offer={offer}
      minutes={messages === undefined ? minutesOf(client, facts.room, count) : 0}
      onClose={onClose}
      onStart={(format, { hasPictures }) => {
        if (mentionIds === undefined) return
        const request = requestOf({ client, facts, view, mentionIds, offer, format, hasPictures })
        const next = createExport({ request, loader })
        setIsShown(true)
        setRunningExport(next)
        void next.start()
      }}
    />
  )
}
