import { createContext, type RefObject } from 'react'

/** What the content of a side panel scrolls in; undefined outside of one. */
export const PanelContext = createContext<RefObject<HTMLElement | null> | undefined>(undefined)
