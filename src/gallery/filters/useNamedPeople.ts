import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { type ImageList, imagesOf } from '#gallery/imageList.ts'
import { usePictureSearch } from '#media/pictureIndex.ts'
import type { RocketChatClient } from '#rocketchat/client.ts'
import { fetchUserByName } from '#rocketchat/userByName.ts'
import { roomPeopleQuery } from '#rooms/roomPeopleQuery.ts'
import { useRoom } from '#rooms/useRoom.ts'
import { useClient } from '#session/useSession.ts'

import { namedPeople, type NamedPeople } from './namedPeople.ts'

const NOBODY = new Map()

/** Whom the address means: members of the room, those whose messages were read, and whoever the server knows. */
export function useNamedPeople(written: readonly string[], list: ImageList): NamedPeople {
  const client = useClient()
  const room = useRoom()
  const findFacts = usePictureSearch()
  const { data: members = NOBODY, isPending } = useQuery(roomPeopleQuery(client, room))

  const known = useMemo(() => {
    const images = written.length === 0 ? [] : imagesOf(list)
    const uploaders = new Set(images.map(({ uploaderId }) => uploaderId))
    const authors = images.flatMap(({ id }) => findFacts(id)?.author ?? [])
    return { people: [...authors, ...members.values()], isUploader: (id: string) => uploaders.has(id) }
  }, [written, list, members, findFacts])
  const here = namedPeople({ ...known, written, isLookedFor: () => false })
  const elsewhere = isPending ? [] : here.unknown

  const found = useQueries({ queries: elsewhere.map((name) => userByNameQuery(client, name)) })
  const others = found.flatMap(({ data }) => data ?? [])
  const isLookedFor = (name: string) => {
    const look = found[elsewhere.indexOf(name)]
    return look === undefined || look.isPending || look.isError
  }
  return namedPeople({ ...known, people: [...known.people, ...others], written, isLookedFor })
}

const userByNameQuery = (client: RocketChatClient, written: string) =>
  queryOptions({
    queryKey: [...client.key, 'user', written],
    queryFn: ({ signal }) =>
      fetchUserByName(client, written.replace(/^@/, ''), { signal, priority: 'ahead' }),
    staleTime: Infinity,
  })
