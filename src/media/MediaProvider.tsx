import { type ReactNode, useEffect, useMemo } from 'react'

import { onSignOut } from '#session/onSignOut.ts'
import { useClient } from '#session/useSession.ts'

import { createMediaLoader } from './createMediaLoader.ts'
import { createPictureIndex } from './createPictureIndex.ts'
import { createSmallPictures } from './createSmallPictures.ts'
import { createPictureKeeper } from './device/createPictureKeeper.ts'
import { sweepDevice } from './device/sweepDevice.ts'
import { MediaContext } from './MediaContext.ts'

interface MediaProviderProps {
  children: ReactNode
}

/** Keeps one session's pictures; inside the session, above every screen. */
export function MediaProvider({ children }: MediaProviderProps) {
  const client = useClient()
  const [server, userId] = client.key
  const services = useMemo(
    () => {
      const pictures = createPictureIndex()
      const smallPictures = createSmallPictures({
        keeper: createPictureKeeper([server, userId]),
        thumbnailOf: (fileId) => pictures.get(fileId)?.thumbnail,
      })
      return { loader: createMediaLoader({ fetchFile: client.fetchFile, smallPictures }), pictures }
    },
    // Signing in again as the same person brings a new client, not new pictures.
    // oxlint-disable-next-line react/exhaustive-deps -- the effect below passes later clients on
    [server, userId],
  )

  useEffect(() => {
    services.loader.setFetchFile(client.fetchFile)
  }, [services, client])

  useEffect(() => {
    window.addEventListener('online', services.loader.resume)
    return () => {
      window.removeEventListener('online', services.loader.resume)
    }
  }, [services])

  useEffect(() => {
    function forget() {
      services.loader.clear()
      services.pictures.clear()
      void sweepDevice([server, userId])
    }
    return onSignOut(forget)
  }, [services, server, userId])

  return <MediaContext value={services}>{children}</MediaContext>
}
