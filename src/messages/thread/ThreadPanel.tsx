import { useEffect, useEffectEvent } from 'react'
import { useHref, useLocation, useNavigate } from 'react-router'

import { FeedSkeleton } from '#messages/FeedSkeleton.tsx'
import { type MessagesView, serializeMessagesView } from '#messages/messagesView.ts'
import { PanelEnd } from '#messages/PanelEnd.tsx'
import { OPENS_PANEL } from '#messages/panelState.ts'
import { useCopyLink } from '#messages/useCopyLink.ts'
import { useMessagePath } from '#messages/useMessagePath.ts'
import type { ChangeView } from '#messages/useMessagesView.ts'
import { formatDay } from '#lib/formatDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import type { Message } from '#rocketchat/Message.ts'
import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { Notice } from '#ui/Notice.tsx'
import { IconButton, IconLink } from '#ui/IconButton.tsx'
import { SidePanel } from '#ui/SidePanel.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import { Replies } from './Replies.tsx'
import { ThreadRow } from './ThreadRow.tsx'
import { threadRefusal } from './threadRefusal.ts'
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
  const thread = useThread(
    threadId,
    messages.find(({ id }) => id === threadId),
  )
  const { parent, replies, total, end, error, retry } = thread
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
      <div className={styles.thread}>
        {parent && (
          <ol aria-label="First message">
            {/* How many replied is said below. */}
            <ThreadRow message={{ ...parent, thread: undefined }} isInFocus={view.messageId === threadId} />
          </ol>
        )}
        <p className={styles.divider} role="status">
          {total !== undefined && replyWords(total)}
        </p>
        {replies && <Replies parent={parent} replies={replies} focusedId={view.messageId} />}
        {replies && <PanelEnd end={end} />}
        {replies === undefined && !error && <FeedSkeleton isInPanel />}
        {Boolean(error) && <Refused error={error} retry={retry} />}
      </div>
    </SidePanel>
  )
}

function Refused({ error, retry }: { error: unknown; retry: () => void }) {
  const sentence = threadRefusal(error)
  return sentence === undefined ? (
    <ErrorNotice error={error} retry={retry} />
  ) : (
    <Notice icon="thread" title="No thread to show" tone="warning">
      {sentence}
    </Notice>
  )
}

function replyWords(total: number): string {
  if (total === 0) return 'No replies'
  return total === 1 ? '1 reply' : `${formatCount(total)} replies`
}
