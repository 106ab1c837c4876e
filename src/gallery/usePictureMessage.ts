import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

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

interface PictureMessage {
  facts: PictureFacts | undefined
  /** Its message's id; rejects with a sentence when there is none to be found. */
  find: () => Promise<string>
}

// Whoever only walks past asks nothing about the conversation.
const DWELL_MS = 700

/** What the picture's message says; looked for once somebody stays with the picture, or asks for it. */
export function usePictureMessage(room: Room, image: RoomImage | undefined): PictureMessage {
  const client = useClient()
  const queryClient = useQueryClient()
  const facts = usePictureFacts(image?.id)
  const findFacts = useFindPictureFacts()
  const remember = useRememberPictures()
  const [dwelledOn, setDwelledOn] = useState<string>()
  const fileId = image?.id
  const query = pictureMessageQuery(client, room, image ?? { id: '', uploadedAt: undefined })

  useEffect(() => {
    const timer = setTimeout(() => {
      setDwelledOn(fileId)
    }, DWELL_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [fileId])

  const { data: messages } = useQuery({
    ...query,
    enabled: image !== undefined && facts === undefined && dwelledOn === image.id && room.type !== 'l',
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
