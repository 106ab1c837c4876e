import { useEffect, useState } from 'react'

import { afterPaint } from '#lib/afterPaint.ts'
import { isInMotion } from '#media/small/isInMotion.ts'

/** Whether a picture moves by itself, and whether it may: not before somebody says so where motion is unwelcome. */
export function useMoving(blob: Blob | undefined) {
  const [movingBlob, setMovingBlob] = useState<Blob>()
  const [isPlaying, setIsPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches)
  useEffect(() => {
    if (blob === undefined) return undefined
    const reading = new AbortController()
    async function look(at: Blob) {
      await afterPaint()
      const isMoving = await isInMotion(at)
      if (isMoving && !reading.signal.aborted) setMovingBlob(at)
    }
    look(blob).catch(() => undefined)
    return () => {
      reading.abort()
    }
  }, [blob])
  return {
    isMoving: blob !== undefined && movingBlob === blob,
    isPlaying,
    toggle() {
      setIsPlaying((playing) => !playing)
    },
  }
}
