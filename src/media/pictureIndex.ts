import { useCallback, useSyncExternalStore } from 'react'

import type { Message } from '#rocketchat/Message.ts'

import type { FindPictureFacts, PictureFacts } from './createPictureIndex.ts'
import { useMediaServices } from './MediaContext.ts'

export type { FindPictureFacts, PictureFacts } from './createPictureIndex.ts'

/** What a message that was seen said about a picture; undefined while none was. */
export function usePictureFacts(fileId: string | undefined): PictureFacts | undefined {
  const { pictures } = useMediaServices()
  const subscribe = useCallback(
    (listener: () => void) => (fileId === undefined ? () => undefined : pictures.subscribe(fileId, listener)),
    [pictures, fileId],
  )
  return useSyncExternalStore(subscribe, () => (fileId === undefined ? undefined : pictures.get(fileId)))
}

/** The look-up itself, for many pictures at once; it does not render again when more is learnt. */
export function useFindPictureFacts(): FindPictureFacts {
  return useMediaServices().pictures.get
}

/** The same for whoever searches them all: another function, and another render, each time more is learnt. */
export function usePictureSearch(): FindPictureFacts {
  const { pictures } = useMediaServices()
  return useSyncExternalStore(pictures.subscribeToAll, pictures.search)
}

export function useRememberPictures(): (messages: readonly Message[]) => void {
  return useMediaServices().pictures.remember
}
