import { UNSAFE_createMemoryHistory as createMemoryHistory } from 'react-router'

import type { AppHistory } from './AppRouter.tsx'

/** For tests: starts at an address, and leaves the browser's own alone. */
export function memoryHistory(initialUrl: string): AppHistory {
  return createMemoryHistory({ initialEntries: [initialUrl], v5Compat: true })
}
