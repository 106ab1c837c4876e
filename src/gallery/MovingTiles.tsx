import { type RefObject, useEffect, useEffectEvent } from 'react'

import { useMediaServices } from '#media/MediaContext.ts'

import { imageAt, type ImageList } from './imageList.ts'
import { playInTiles } from './playInTiles.ts'

interface MovingTilesProps {
  wallElement: RefObject<HTMLElement | null>
  list: ImageList
}

export function MovingTiles({ wallElement, list }: MovingTilesProps) {
  const { loader } = useMediaServices()
  const at = useEffectEvent((position: number) => imageAt(list, position))
  useEffect(() => {
    if (wallElement.current === null) return undefined
    const listening = new AbortController()
    const { open, readHead } = loader
    playInTiles(wallElement.current, { imageAt: at, open, readHead, signal: listening.signal })
    return () => {
      listening.abort()
    }
  }, [loader, wallElement])
  return null
}
