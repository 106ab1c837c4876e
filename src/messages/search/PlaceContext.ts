import { createContext } from 'react'

/** The query of the address at which a message that was found is seen in its surroundings. */
export const PlaceContext = createContext<(messageId: string) => string>(() => '')
