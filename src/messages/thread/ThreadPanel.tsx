import { useEffect, useEffectEvent } from 'react'
import { useHref, useLocation, useNavigate } from 'react-router'

import { type MessagesView, serializeMessagesView } from '#messages/messagesView.ts'
import { OPENS_PANEL } from '#messages/panelState.ts'
import { useCopyLink } from '#messages/useCopyLink.ts'
import { useMessagePath } from '#messages/useMessagePath.ts'
import type { ChangeView } from '#messages/useMessagesView.ts'
import { formatDay } from '#lib/formatDate.ts'
import type { Message } from '#rocketchat/Message.ts'
import { IconButton, IconLink } from '#ui/IconButton.tsx'
import { SidePanel } from '#ui/SidePanel.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { replyWords } from './ReplyCount.tsx'
import { ThreadReplies } from './ThreadReplies.tsx'
import { useThread } from './useThread.ts'

import styles from './ThreadPanel.module.css'

interface ThreadPanelProps {
  view: MessagesView
  threadId: string
  onChange: ChangeView
  /** What is loaded of the room: the message that is replied to may be among it. */
  messages: readonly Message[]
}

/** A thread beside the conversation that it belongs to. */
export function ThreadPanel({ view, threadId, onChange, messages }: ThreadPanelProps) {
  const thread = useThread(threadId, { messageId: view.messageId, messages })
  const { parent, total } = thread
  const { state } = useLocation() as { state: unknown }
  const navigate = useNavigate()
  const close = () =>
    // Whoever came from the conversation goes back to it; an address has nothing before it.
    state === OPENS_PANEL ? void navigate(-1) : onChange({ ...view, threadId: undefined }, { replace: true })
  useHotkeys({ Escape: close })

  // A reply has no thread of its own: it is shown in the one that it belongs to.
  const showWhole = useEffectEvent((id: string) =>
    onChange({ ...view, threadId: id, messageId: view.messageId ?? threadId }, { replace: true, state }),
  )
  const wholeId = parent?.threadParentId
  useEffect(() => {
    if (wholeId !== undefined) showWhole(wholeId)
  }, [wholeId])

  const path = useMessagePath(parent?.id)
  const copyLink = useCopyLink()
  const href = `${useHref('.')}?${serializeMessagesView({ ...view, search: undefined })}`
  return (
    <SidePanel
      label="Thread"
      about={parent && `Started by ${parent.alias ?? parent.author.name}, ${formatDay(parent.sentAt)}`}
      tools={
        <>
          {path !== undefined && <IconLink icon="in-conversation" label="Show in conversation" to={path} />}
          <IconButton icon="link" label="Copy link to the thread" onClick={() => copyLink(href)} />
        </>
      }
      onClose={close}
    >
      <VisuallyHidden>
        {/* There from the start: what appears in it is said. */}
        <span role="status">{total !== undefined && replyWords(total)}</span>
      </VisuallyHidden>
      <div className={styles.thread}>
        <ThreadReplies threadId={threadId} thread={thread} focusedId={view.messageId} />
      </div>
    </SidePanel>
  )
}
