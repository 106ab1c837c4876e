import { useMemo } from 'react'

import { Feed } from '#messages/Feed.tsx'
import { LAST } from '#messages/feedEnds.ts'
import { FeedSkeleton } from '#messages/FeedSkeleton.tsx'
import { ErrorNotice } from '#rooms/ErrorNotice.tsx'
import { Notice } from '#ui/Notice.tsx'

import { ReplyCount } from './ReplyCount.tsx'
import { ThreadContext } from './ThreadContext.ts'
import { threadRefusal } from './threadRefusal.ts'
import { threadRows } from './threadRows.tsx'
import { threadTimeline } from './threadTimeline.ts'
import type { Thread } from './useThread.ts'

interface ThreadRepliesProps {
  threadId: string
  thread: Thread
  focusedId: string | undefined
}

/** What a thread began with and its replies, as one list; or why they are not to be seen. */
export function ThreadReplies({ threadId, thread, focusedId }: ThreadRepliesProps) {
  const { parent, replies, total, firstPosition, above, below, at, error, retry } = thread
  const hasMoreAbove = replies !== undefined && above.hasMore
  // Around a reply far down, what it began with would only be taken away again.
  const isFarAndComing = replies === undefined && at !== undefined
  const items = useMemo(
    () => threadTimeline(isFarAndComing ? undefined : parent, replies ?? [], { hasMoreAbove }),
    [hasMoreAbove, isFarAndComing, parent, replies],
  )
  // What it began with is one of the list, if it still exists.
  const before = parent === undefined ? 0 : 1
  const firstReplyId = hasMoreAbove ? undefined : replies?.[0]?.id
  const shown = useMemo(
    () => ({ id: threadId, firstReplyId, replyCount: total }),
    [firstReplyId, threadId, total],
  )
  return (
    <ThreadContext value={shown}>
      {items.length > 0 && (
        <Feed
          key={at}
          label="Thread"
          kind={threadRows}
          items={items}
          total={total === undefined ? undefined : total + before}
          firstPosition={firstPosition + before}
          above={hasMoreAbove ? above : LAST}
          below={replies === undefined ? LAST : below}
          focusedId={focusedId}
        />
      )}
      {!hasMoreAbove && firstReplyId === undefined && <ReplyCount count={total} />}
      {replies === undefined &&
        (error ? <Refused error={error} retry={retry} /> : <FeedSkeleton isInPanel />)}
    </ThreadContext>
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
