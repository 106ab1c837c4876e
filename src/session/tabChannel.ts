import * as v from 'valibot'

import { KEY_PREFIX } from './sessionVault.ts'

export type SignOutNews = v.InferOutput<typeof signOutNews>

export interface TabChannel {
  announceSignOut(news: SignOutNews): void
  listen(listeners: TabListeners): () => void
}

interface TabListeners {
  onSignOut: (news: SignOutNews) => void
  /** Another tab wrote or removed a session that is kept on this device. */
  onDeviceChange: () => void
}

const NAME = 'vitrine.sign-out'

/** Names whom and where; never a token. */
const signOutNews = v.object({ server: v.string(), userId: v.string() })

/** Tells the other tabs of this browser. Without BroadcastChannel a passing storage entry does the same. */
export function createTabChannel(): TabChannel {
  return {
    announceSignOut(news) {
      const channel = openChannel()
      if (channel === undefined) {
        try {
          localStorage.setItem(NAME, JSON.stringify(news))
          localStorage.removeItem(NAME)
        } catch {
          // Without storage no other tab holds this session either.
        }
        return
      }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
      channel.postMessage(news)
      channel.close()
    },

    listen({ onSignOut, onDeviceChange }) {
      const receive = (data: unknown) => {
        const news = v.safeParse(signOutNews, data)
        if (news.success) onSignOut(news.output)
      }
      const channel = openChannel()
      if (channel !== undefined) {
        channel.addEventListener('message', ({ data }) => {
          receive(data)
        })
      }
      const onStorage = ({ key, newValue }: StorageEvent) => {
        if (key === NAME && newValue !== null) receive(parse(newValue))
        else if (key === null || key.startsWith(KEY_PREFIX)) onDeviceChange()
      }
      globalThis.addEventListener?.('storage', onStorage)

      return () => {
        channel?.close()
        globalThis.removeEventListener?.('storage', onStorage)
      }
    },
  }
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(NAME)
  } catch {
    return undefined
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
