import { sharedStorage } from './callLog.ts'
import { createScheduler } from './createScheduler.ts'
import { parseUrl } from './parseUrl.ts'
import type { Scheduler } from './Scheduler.ts'

/** One scheduler per server, shared by every client of this tab: the limiter counts addresses, not people. */
export function schedulerFor(server: string): Scheduler {
  const known = schedulers.get(server)
  if (known !== undefined) return known
  const scheduler = createScheduler({
    name: server,
    storage: sharedStorage(),
    // The server never exposes the limiter's headers to other origins.
    canReadHeaders: parseUrl(server)?.origin === globalThis.location?.origin,
  })
  schedulers.set(server, scheduler)
  return scheduler
}

const schedulers = new Map<string, Scheduler>()
