import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchCustomEmoji } from '#rocketchat/customEmoji.ts'

/** The workspace's own emoji: one call in a session, after all that somebody waits for. */
export const customEmojiQuery = (client: RocketChatClient) =>
  queryOptions({
    queryKey: [...client.key, 'customEmoji'],
    queryFn: ({ signal }) => fetchCustomEmoji(client, { signal, priority: 'idle' }),
    staleTime: Infinity,
    gcTime: Infinity,
  })
