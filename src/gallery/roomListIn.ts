import type { QueryClient } from '@tanstack/react-query'

import type { RocketChatClient } from '#rocketchat/client.ts'

import { markDeleted } from './deletedImages.ts'
import { forgetOnDevice } from './forgetOnDevice.ts'
import { EMPTY_LIST, type ImageList } from './imageList.ts'
import { roomImagesQuery } from './roomImagesQuery.ts'

/** A room's list, for whoever reads through it and finds what was deleted. */
export function roomListIn(queryClient: QueryClient, client: RocketChatClient, roomId: string) {
  const { queryKey } = roomImagesQuery(client, roomId)
  const gone = new Set<string>()
  return {
    list: () => queryClient.getQueryData(queryKey) ?? EMPTY_LIST,
    change(next: (list: ImageList) => ImageList) {
      queryClient.setQueryData<ImageList>(queryKey, (known) => known && next(known))
    },
    onGone(fileIds: ReadonlySet<string>) {
      markDeleted(fileIds)
      for (const id of fileIds) gone.add(id)
    },
    /** Nothing of what was deleted stays on this device. */
    forgetGone: () => forgetOnDevice(client.key, { roomId, queryKey, gone }),
  }
}
