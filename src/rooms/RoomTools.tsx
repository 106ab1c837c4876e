import { createContext, type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'

export const RoomToolsContext = createContext<HTMLElement | null>(null)

interface RoomToolsProps {
  children: ReactNode
}

/** Puts a view's own buttons among the tools of the room's header. */
export function RoomTools({ children }: RoomToolsProps) {
  const place = use(RoomToolsContext)
  return place === null ? null : createPortal(children, place)
}
