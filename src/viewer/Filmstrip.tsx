import { memo, useEffect, useRef, useState } from 'react'

import { useMediaServices } from '#media/MediaContext.ts'
import { useMedia } from '#media/useMedia.ts'

import styles from './Filmstrip.module.css'
import type { Slide } from './Slide.ts'
import { useSmallSlide } from './useSmallSlide.ts'

interface FilmstripProps {
  slides: readonly Slide[]
  currentId: string | undefined
  onSelect: (fileId: string) => void
}

// Wider than tall or the other way round, a small picture has to stay one that can be hit.
const MIN_RATIO = 0.5
const MAX_RATIO = 1.8

/** What hangs left and right, small. */
export const Filmstrip = memo(function Filmstrip({ slides, currentId, onSelect }: FilmstripProps) {
  const strip = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const list = strip.current
    const current = list?.children[slides.findIndex(({ file }) => file.id === currentId)]
    if (!list || !(current instanceof HTMLElement)) return undefined
    if (list.contains(document.activeElement)) current.querySelector('button')?.focus({ preventScroll: true })
    const center = () => {
      list.scrollLeft = current.offsetLeft + current.offsetWidth / 2 - list.clientWidth / 2
    }
    center()
    // The details beside it take of its width.
    const observer = new ResizeObserver(center)
    observer.observe(list)
    return () => {
      observer.disconnect()
    }
  }, [currentId, slides])
  return (
    <ol ref={strip} className={styles.film} aria-label="Nearby images">
      {slides.map((slide) => (
        <li key={slide.file.id}>
          <Frame slide={slide} isCurrent={slide.file.id === currentId} onSelect={onSelect} />
        </li>
      ))}
    </ol>
  )
})

interface FrameProps {
  slide: Slide
  isCurrent: boolean
  onSelect: (fileId: string) => void
}

const Frame = memo(function Frame({ slide, isCurrent, onSelect }: FrameProps) {
  const { loader } = useMediaServices()
  // Without a small version, the original only if somebody fetched it already.
  const [isHere] = useState(() => loader.peek(slide.file.id)?.state === 'ready')
  const small = useSmallSlide(slide, 20)
  const original = useMedia(isHere && small.state !== 'ready' ? slide.file : undefined, { priority: 20 })
  const thumbnail = small.state === 'ready' ? small : original
  const [isBroken, setIsBroken] = useState(false)
  const { width, height } = slide.dimensions ?? { width: 1, height: 1 }
  const aspectRatio = Math.min(MAX_RATIO, Math.max(MIN_RATIO, width / height))
  const src = thumbnail.state === 'ready' ? thumbnail.url : slide.preview
  return (
    <button
      type="button"
      className={styles.frame}
      // The arrow keys walk; the whole strip would be a long way for Tab.
      tabIndex={isCurrent ? 0 : -1}
      aria-label={slide.name}
      aria-current={isCurrent || undefined}
      style={{ aspectRatio }}
      onClick={() => {
        onSelect(slide.file.id)
      }}
    >
      {src !== undefined && !isBroken && (
        <img
          src={src}
          alt=""
          draggable={false}
          onError={() => {
            setIsBroken(true)
          }}
        />
      )}
    </button>
  )
})
