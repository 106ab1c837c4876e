import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { messageQuery } from '#messages/roomMessagesQuery.ts'
import type { Message } from '#rocketchat/Message.ts'
import { useClient } from '#session/useSession.ts'

interface ReplyWantedOptions {
  /** What is loaded of the thread. */
  replies: readonly Message[] | undefined
  /** What is loaded of the room. */
  messages: readonly Message[]
  /** Called once for a message that is not among the replies. */
  onFar: (message: Message) => void
}

/** Looks for the message of the address where the thread begins without it. */
export function useReplyWanted(
  messageId: string | undefined,
  { replies, messages, onFar }: ReplyWantedOptions,
): { isWaiting: boolean } {
  const [settledId, setSettledId] = useState<string>()
  // Whoever reads already is not made to wait.
  const [isOpening, setIsOpening] = useState(messageId !== undefined)

  const isLoaded = replies?.some(({ id }) => id === messageId) === true
  const isWanted = messageId !== undefined && replies !== undefined && !isLoaded && messageId !== settledId
  const known = isWanted ? messages.find(({ id }) => id === messageId) : undefined
  const lookup = useQuery({
    ...messageQuery(useClient(), messageId ?? ''),
    enabled: isWanted && known === undefined,
  })
  const wanted = known ?? lookup.data
  if (isWanted && wanted !== undefined) {
    setSettledId(messageId)
    onFar(wanted)
  } else if (isOpening && replies !== undefined && (!isWanted || lookup.isError)) {
    setIsOpening(false)
  }
  return { isWaiting: isOpening }
}
