import { createContext } from 'react'

/** Closes the menu; focus goes back to what opened it. */
export const MenuContext = createContext<() => void>(() => undefined)
