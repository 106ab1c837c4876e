import { useCallback, useSyncExternalStore } from 'react'

import type { Message } from '#rocketchat/Message.ts'

import type { PictureFacts } from './createPictureIndex.ts'
import { useMediaServices } from './MediaContext.ts'

export type { PictureFacts } from './createPictureIndex.ts'

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
export function useFindPictureFacts(): (fileId: string) => PictureFacts | undefined {
  return useMediaServices().pictures.get
}

export function useRememberPictures(): (messages: readonly Message[]) => void {
  return useMediaServices().pictures.remember
}
