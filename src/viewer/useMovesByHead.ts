import { useEffect, useState } from 'react'

import { useMediaServices } from '#media/MediaContext.ts'
import { isInMotion } from '#media/small/isInMotion.ts'

import type { SlideFile } from './Slide.ts'

/** Whether a file plays by itself, from its first bytes; false until they are here. */
export function useMovesByHead(file: SlideFile | undefined): boolean {
  const { loader } = useMediaServices()
  const [movingId, setMovingId] = useState<string>()
  const { id, name } = file ?? {}
  useEffect(() => {
    if (id === undefined || name === undefined) return undefined
    const asked = { id, name }
    const looking = new AbortController()
    async function look() {
      const isMoving = await isInMotion(await loader.readHead(asked, { signal: looking.signal }))
      if (isMoving && !looking.signal.aborted) setMovingId(asked.id)
    }
    // What cannot be asked stands still.
    look().catch(() => undefined)
    return () => {
      looking.abort()
    }
  }, [loader, id, name])
  return id !== undefined && movingId === id
}
