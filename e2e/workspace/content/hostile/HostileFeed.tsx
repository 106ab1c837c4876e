import { MemoryRouter } from 'react-router'

import { MediaContext } from '#media/MediaContext.ts'
import { estimateHeight } from '#messages/estimateHeight.ts'
import { exampleFacts } from '#messages/exampleFacts.ts'
import { FeedRow } from '#messages/FeedRow.tsx'
import { knownPeople } from '#messages/knownPeople.ts'
import { FeedFactsContext } from '#messages/MessageContext.ts'
import { roomRows } from '#messages/roomRows.tsx'
import { buildTimeline } from '#messages/timeline.ts'
import type { Json } from '#rocketchat/lenient.ts'
import type { Message } from '#rocketchat/Message.ts'
import { parseMessage } from '#rocketchat/parseMessage.ts'

export const SERVER = 'https://chat.example.com/chat'

const room = { ...exampleFacts.room, id: 'hostile', slug: 'hostile', title: 'Hostile' }
const customEmoji = new Map([['kestrel', `${SERVER}/emoji-custom/kestrel.svg`]])

/** Pictures stay on their way: what is looked at is what asks for them. */
const state = { state: 'loading' }
const loading = { getSnapshot: () => state, setPriority: () => {}, close: () => {} }
const loader = {
  peek: () => undefined,
  peekSmall: () => undefined,
  open: () => loading,
  openSmall: () => loading,
}
const noMedia = { loader, pictures: {} } as unknown as React.ContextType<typeof MediaContext>

/** From the server's row to ours; undefined where the list leaves it out. */
export function parseRow(row: unknown): Message | undefined {
  // As it arrives: `undefined` and the like do not.
  return parseMessage(JSON.parse(JSON.stringify(row)) as Json, SERVER)
}

/** Messages as the feed shows them. */
export function HostileFeed({ messages }: { messages: readonly Message[] }) {
  const facts = { ...exampleFacts, room, server: SERVER, people: knownPeople(messages), customEmoji }
  const items = buildTimeline(messages, { hasMoreBefore: false })
  return (
    <MemoryRouter>
      <MediaContext value={noMedia}>
        <FeedFactsContext value={facts}>
          {items.map((item, index) => {
            if (!(estimateHeight(item, 700) > 0)) throw new Error(`${item.key} has no height`)
            return (
              <FeedRow
                kind={roomRows}
                key={item.key}
                ref={null}
                item={item}
                index={index}
                position={1}
                total={1}
                isInFocus={false}
                isTabStop={false}
                style={undefined}
              />
            )
          })}
        </FeedFactsContext>
      </MediaContext>
    </MemoryRouter>
  )
}
