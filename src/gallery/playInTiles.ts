import type { LeaseOptions, MediaLease } from '#media/MediaLease.ts'
import { isInMotion } from '#media/small/isInMotion.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import styles from './GalleryTile.module.css'

interface PlayOptions {
  imageAt(position: number): RoomImage | undefined
  /** The picture as it was uploaded: the small one of a tile stands still. */
  open(image: RoomImage, options: LeaseOptions): MediaLease
  readHead(image: RoomImage, options: { signal: AbortSignal }): Promise<Blob>
  signal: AbortSignal
}

// A pointer that only passes by asks for nothing.
const INTENT_MS = 150
// Most of these stand still: their first bytes tell, however large the rest is.
const MAY_MOVE = new Set(['image/png', 'image/apng', 'image/webp', 'image/avif'])
// What is larger is worth a click.
const MAX_BYTES = 20_000_000

/** Plays a moving picture over its still one while it is pointed at or has the focus. */
export function playInTiles(element: HTMLElement, { imageAt, open, readHead, signal }: PlayOptions): void {
  const moving = document.createElement('img')
  moving.className = styles.moving ?? ''
  moving.alt = ''
  const moves = new Map<string, boolean>()
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
    const intent = new AbortController()
    async function show() {
      const media = lease?.getSnapshot()
      if (media?.state !== 'ready' || !(await isInMotion(media.blob)) || intent.signal.aborted) return
      moving.src = media.url
      if (moving.parentNode === link) return
      const still = link.querySelector('img:last-of-type')
      if (still === null) link.prepend(moving)
      else still.after(moving)
    }
    async function play() {
      if (!(await isMoving(image, intent.signal)) || intent.signal.aborted) return
      lease = open(image, { priority: 10, onChange: () => void show() })
      void show()
    }
    const timer = setTimeout(() => {
      // A picture that cannot be asked stands still.
      void play().catch(() => undefined)
    }, INTENT_MS)
    return () => {
      intent.abort()
      clearTimeout(timer)
      lease?.close()
    }
  }

  async function isMoving(image: RoomImage, ended: AbortSignal): Promise<boolean> {
    if (image.type.toLowerCase() === 'image/gif') return true
    const known = moves.get(image.id) ?? (await isInMotion(await readHead(image, { signal: ended })))
    moves.set(image.id, known)
    return known
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
  const kind = type.toLowerCase()
  return (kind === 'image/gif' || MAY_MOVE.has(kind)) && (size === undefined || size <= MAX_BYTES)
}
