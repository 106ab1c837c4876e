import { createContext, use } from 'react'

import type { MediaLoader } from './createMediaLoader.ts'
import type { PictureIndex } from './createPictureIndex.ts'

interface MediaServices {
  loader: MediaLoader
  pictures: PictureIndex
}

export const MediaContext = createContext<MediaServices | undefined>(undefined)

export function useMediaServices(): MediaServices {
  const services = use(MediaContext)
  if (services === undefined) throw new Error('Files and pictures are known below MediaProvider only')
  return services
}
