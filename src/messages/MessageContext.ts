import { createContext, use } from 'react'

import type { CustomEmoji } from '#rocketchat/customEmoji.ts'
import type { Message } from '#rocketchat/Message.ts'
import type { Person } from '#rocketchat/Person.ts'
import type { Room } from '#rocketchat/Room.ts'

import type { KnownPeople } from './knownPeople.ts'

/** What every message of a feed needs to know beyond itself. */
export interface FeedFacts {
  room: Room
  /** The reader. */
  me: Person
  /** Absolute address of the Rocket.Chat server. */
  server: string
  people: KnownPeople
  /** The workspace's own emoji, as far as they are known. */
  customEmoji: CustomEmoji
  /** Whose messages I chose to hide. */
  ignoredUserIds: readonly string[]
}

export const FeedFactsContext = createContext<FeedFacts | undefined>(undefined)

export function useFeedFacts(): FeedFacts {
  const facts = use(FeedFactsContext)
  if (facts === undefined) throw new Error('useFeedFacts needs a feed above it')
  return facts
}

/** Who and which rooms the text around may name. */
export type Named = Pick<Message, 'mentions' | 'channels'>

export const NamedContext = createContext<Named>({ mentions: [], channels: [] })
