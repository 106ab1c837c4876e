import { createContext } from 'react'

/** The thread whose messages are shown. */
export interface ShownThread {
  id: string
  /** Above which it is said how many there are; undefined while earlier ones are not loaded. */
  firstReplyId: string | undefined
  /** Undefined until it is known. */
  replyCount: number | undefined
}

/** Undefined outside of a thread. */
export const ThreadContext = createContext<ShownThread | undefined>(undefined)
