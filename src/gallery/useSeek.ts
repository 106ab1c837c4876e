import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'

import { useRememberPictures } from '#media/pictureIndex.ts'
import { fetchHistory } from '#rocketchat/history.ts'
import type { Room } from '#rocketchat/Room.ts'
import { useClient } from '#session/useSession.ts'

import { EMPTY_LIST } from './imageList.ts'
import { imagePageQuery, roomImagesQuery } from './roomImagesQuery.ts'

const MESSAGES = 100

/**
 * A function that finds where in the room a date is. Gives undefined when somebody has looked for another in the
 * meantime.
 */
export function useSeek(room: Room, newCount: number) {
  const client = useClient()
  const queryClient = useQueryClient()
  const remember = useRememberPictures()
  const latest = useRef<symbol>(undefined)

  return useCallback(
    async (at: number): Promise<number | undefined> => {
      const mine = Symbol('seek')
      latest.current = mine
      const { seekDate } = await import('./seekDate.ts')
      const position = await seekDate(at, {
        list: () => queryClient.getQueryData(roomImagesQuery(client, room.id).queryKey) ?? EMPTY_LIST,
        load: (cursor) => queryClient.fetchQuery(imagePageQuery(client, room.id, cursor)),
        async findBefore(before) {
          if (room.type === 'l' || room.isEncrypted) return undefined
          const messages = await fetchHistory(client, { room, latest: before, count: MESSAGES })
          remember(messages)
          for (const { attachments } of messages) {
            for (const attachment of attachments) {
              if (attachment.kind === 'image' && attachment.original !== undefined)
                return attachment.original.id
            }
          }
          return messages.length === 0 ? null : undefined
        },
        newCount,
      })
      return latest.current === mine ? position : undefined
    },
    [client, queryClient, remember, room, newCount],
  )
}
