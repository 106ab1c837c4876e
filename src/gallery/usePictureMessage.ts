import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import {
  type PictureFacts,
  useFindPictureFacts,
  usePictureFacts,
  useRememberPictures,
} from '#media/pictureIndex.ts'
import { describeError } from '#rocketchat/describeError.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { useClient } from '#session/useSession.ts'

import { pictureMessageQuery } from './pictureMessageQuery.ts'
import { useDwell } from './useDwell.ts'

interface PictureMessage {
  facts: PictureFacts | undefined
  /** Its message's id; rejects with a sentence when there is none to be found. */
  find: () => Promise<string>
}

/** What the picture's message says; looked for once somebody stays with the picture, or asks for it. */
export function usePictureMessage(room: Room, image: RoomImage | undefined): PictureMessage {
  const client = useClient()
  const queryClient = useQueryClient()
  const facts = usePictureFacts(image?.id)
  const findFacts = useFindPictureFacts()
  const remember = useRememberPictures()
  const fileId = image?.id
  const query = pictureMessageQuery(client, room, image ?? { id: '', uploadedAt: undefined })

  const isStaying = useDwell(fileId)
  const { data: messages } = useQuery({
    ...query,
    enabled: facts === undefined && isStaying && room.type !== 'l',
  })
  useEffect(() => {
    if (messages !== undefined) remember(messages)
  }, [messages, remember])

  return {
    facts,
    async find() {
      if (facts !== undefined) return facts.messageId
      try {
        remember(await queryClient.fetchQuery(query))
      } catch (error) {
        throw new Error(describeError(error).title, { cause: error })
      }
      const found = fileId === undefined ? undefined : findFacts(fileId)
      if (found === undefined) throw new Error('No message near its upload carries this picture')
      return found.messageId
    },
  }
}
