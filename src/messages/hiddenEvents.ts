import { queryOptions } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'
import { RequestError, UnexpectedResponseError } from '#rocketchat/errors.ts'
import { fetchHiddenEvents } from '#rocketchat/hiddenEvents.ts'
import type { Message } from '#rocketchat/Message.ts'

/** What the workspace hides: one call in a session. */
export const hiddenEventsQuery = (client: RocketChatClient) =>
  queryOptions({
    queryKey: [...client.key, 'hiddenEvents'],
    queryFn: async ({ signal }): Promise<readonly string[]> => {
      try {
        return await fetchHiddenEvents(client, { signal })
      } catch (error) {
        // A server that does not tell will not tell the next time either.
        if (error instanceof RequestError || error instanceof UnexpectedResponseError) return []
        throw error
      }
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** One name in the settings for two kinds. */
const MUTE = 'mute_unmute'
const MUTES = ['user-muted', 'user-unmuted']

/** Whether a message is kept out of a conversation, by the lists of the workspace and of the room together. */
export function hidesBy(...lists: readonly (readonly string[])[]): (message: Message) => boolean {
  const types = new Set(lists.flat())
  if (types.has(MUTE)) for (const type of MUTES) types.add(type)
  return ({ systemType }) => systemType !== undefined && types.has(systemType)
}
