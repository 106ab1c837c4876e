import { createContext, use } from 'react'

export const IsMemberContext = createContext<boolean | undefined>(undefined)

/** Whether the reader is in the room, which files usually need; undefined while nobody knows. */
export function useIsMember(): boolean | undefined {
  return use(IsMemberContext)
}
