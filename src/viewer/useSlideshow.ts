import { useEffect, useEffectEvent, useState } from 'react'

interface SlideshowOptions {
  slideId: string | undefined
  /** The picture is there to be seen; a slow one is not cut short. */
  isShown: boolean
  /** Undefined at the end, where the show is over. */
  onNext: (() => void) | undefined
  isNextPending: boolean
}

const SLIDE_MS = 5000

/** Goes on by itself while it plays. Without motion it changes as a click would: at once. */
export function useSlideshow({ slideId, isShown, onNext, isNextPending }: SlideshowOptions) {
  const [isPlaying, setIsPlaying] = useState(false)
  const advance = useEffectEvent((shownId: string | undefined) => {
    if (shownId !== slideId) return
    if (onNext) onNext()
    else if (!isNextPending) setIsPlaying(false)
  })
  useEffect(() => {
    if (!isPlaying || !isShown || isNextPending) return undefined
    const timer = setTimeout(() => {
      advance(slideId)
    }, SLIDE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [isPlaying, isShown, isNextPending, slideId])
  useEffect(() => {
    if (!isPlaying) return undefined
    const stopUnseen = () => {
      if (document.hidden) setIsPlaying(false)
    }
    document.addEventListener('visibilitychange', stopUnseen)
    return () => {
      document.removeEventListener('visibilitychange', stopUnseen)
    }
  }, [isPlaying])
  return {
    isPlaying,
    toggle: () => {
      setIsPlaying((playing) => !playing)
    },
    stop: () => {
      setIsPlaying(false)
    },
  }
}
