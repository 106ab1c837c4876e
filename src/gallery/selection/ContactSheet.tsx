import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

import { formatDate } from '#gallery/formatSection.ts'
import { formatTime } from '#lib/formatDate.ts'
import { formatCount } from '#lib/formatNumber.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

import styles from './ContactSheet.module.css'
import { useSheetPictures } from './useSheetPictures.ts'

interface ContactSheetProps {
  title: string
  images: readonly RoomImage[]
  nameOf: (image: RoomImage) => string | undefined
  onClose: () => void
}

/** Pictures with their names on paper: gets them all, then opens the browser's print dialog. */
export function ContactSheet({ title, images, nameOf, onClose }: ContactSheetProps) {
  const { urls, settledCount } = useSheetPictures(images)
  const [printedAt] = useState(() => Date.now())
  const sheet = useRef<HTMLElement>(null)
  const isReady = settledCount === images.length

  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!isReady) return undefined
    const leaving = new AbortController()
    window.addEventListener('afterprint', close, { signal: leaving.signal })
    void printWhenDecoded(sheet.current, leaving.signal)
    return () => {
      leaving.abort()
    }
  }, [isReady])

  return (
    <>
      <Dialog label="Contact sheet" isSheet onClose={onClose}>
        <div className={styles.body}>
          <p role="status">
            {isReady
              ? 'Ready to print'
              : `${formatCount(settledCount)} of ${formatCount(images.length)} images are ready`}
          </p>
          <progress
            className={styles.bar}
            aria-label="Getting images ready"
            value={settledCount}
            max={images.length}
          />
          <div className={styles.actions}>
            <Button onClick={onClose}>{isReady ? 'Close' : 'Cancel'}</Button>
            {isReady && (
              <Button
                variant="primary"
                onClick={() => {
                  window.print()
                }}
              >
                Print
              </Button>
            )}
          </div>
        </div>
      </Dialog>
      {createPortal(
        <section ref={sheet} className={styles.sheet} aria-label={`Contact sheet of ${title}`}>
          <h1>{title}</h1>
          <p>
            {formatCount(images.length)} {images.length === 1 ? 'image' : 'images'}, printed on{' '}
            {formatDate(printedAt)}
          </p>
          <ol>
            {images.map((image) => (
              <SheetPicture key={image.id} image={image} url={urls.get(image.id)} by={nameOf(image)} />
            ))}
          </ol>
        </section>,
        document.body,
      )}
    </>
  )
}

interface SheetPictureProps {
  image: RoomImage
  url: string | undefined
  by: string | undefined
}

function SheetPicture({ image: { name, uploadedAt }, url, by }: SheetPictureProps) {
  return (
    <li>
      <figure>
        {url === undefined ? <p>Did not arrive</p> : <img src={url} alt="" />}
        <figcaption>
          <b>
            <bdi>{name}</bdi>
          </b>
          {by !== undefined && <span>{by}</span>}
          {uploadedAt !== undefined && (
            <span>
              {formatDate(uploadedAt)}, {formatTime(uploadedAt)}
            </span>
          )}
        </figcaption>
      </figure>
    </li>
  )
}

/** What the printer gets is painted once, and nothing comes later. */
async function printWhenDecoded(sheet: HTMLElement | null, signal: AbortSignal): Promise<void> {
  const pictures = [...(sheet?.querySelectorAll('img') ?? [])]
  await Promise.allSettled(pictures.map((picture) => picture.decode()))
  if (!signal.aborted) window.print()
}
