import { useLocation } from 'react-router'

import { isEmbedded } from './layout.ts'

/** Whether the address asks for the view alone, without the app's own chrome. */
export function useIsEmbedded(): boolean {
  return isEmbedded(useLocation().search)
}
