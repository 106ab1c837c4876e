import type { LeaseOptions, MediaLease } from '#media/MediaLease.ts'
import { isInMotion } from '#media/small/isInMotion.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import styles from './GalleryTile.module.css'

interface PlayOptions {
  imageAt(position: number): RoomImage | undefined
  /** The picture as it was uploaded: the small one of a tile stands still. */
  open(image: RoomImage, options: LeaseOptions): MediaLease
  signal: AbortSignal
}

// A pointer that only passes by asks for nothing.
const INTENT_MS = 150
// Others do not move, or cannot be told from those that do without fetching all of them.
const MAY_MOVE = new Set(['image/gif', 'image/apng', 'image/webp'])
// What is larger is worth a click.
const MAX_BYTES = 20_000_000

/** Plays a moving picture over its still one while it is pointed at or has the focus. */
export function playInTiles(element: HTMLElement, { imageAt, open, signal }: PlayOptions): void {
  const moving = document.createElement('img')
  moving.className = styles.moving ?? ''
  moving.alt = ''
  let playing: { link: HTMLElement; id: string; end(): void } | undefined

  function stop() {
    playing?.end()
    playing = undefined
    moving.remove()
    moving.removeAttribute('src')
  }

  function look(target: EventTarget | null) {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-index]') : null
    const image = link === null ? undefined : imageAt(Number(link.dataset['index']))
    if (playing?.id === image?.id && playing?.link === link) return
    stop()
    if (link === null || image === undefined || !mayPlay(image)) return
    playing = { link, id: image.id, end: start(link, image) }
  }

  /** Gives a function that ends it, however far it is. */
  function start(link: HTMLElement, image: RoomImage): () => void {
    let lease: MediaLease | undefined
    let isOver = false
    async function show() {
      const media = lease?.getSnapshot()
      if (media?.state !== 'ready' || !(await isInMotion(media.blob)) || isOver) return
      moving.src = media.url
      link.querySelector('img')?.after(moving)
    }
    const timer = setTimeout(() => {
      lease = open(image, { priority: 10, onChange: () => void show() })
      void show()
    }, INTENT_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
      lease?.close()
    }
  }

  element.addEventListener(
    'pointerover',
    ({ target, pointerType }) => {
      if (pointerType !== 'touch') look(target)
    },
    { signal },
  )
  element.addEventListener('pointerleave', stop, { signal })
  element.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) look(target)
    },
    { signal },
  )
  element.addEventListener('focusout', stop, { signal })
  signal.addEventListener('abort', stop)
}

function mayPlay({ type, size }: RoomImage): boolean {
  // Where motion is unwelcome, the viewer plays it when it is asked to.
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return false
  return MAY_MOVE.has(type.toLowerCase()) && (size === undefined || size <= MAX_BYTES)
}
