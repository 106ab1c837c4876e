import { useEffect, useEffectEvent, useRef } from 'react'

import { decodeLater } from './decodeLater.ts'
import styles from './Picture.module.css'
import type { Size } from './zoom.ts'

interface ScreenPictureProps {
  blob: Blob
  /** Of the original, where it is known. */
  natural: Size | undefined
  /** Device pixels across. */
  width: number
  /** With the original's size and how many pixels across are shown of it. */
  onShown: (natural: Size, width: number) => void
  onFailed: () => void
}

/**
 * A picture with as many pixels as the screen has for it, kept decoded for as long as it is mounted: stepping to it
 * takes no decoding, whatever the browser has thrown away meanwhile.
 */
export function ScreenPicture({ blob, natural, width, onShown, onFailed }: ScreenPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const shown = useRef<{ blob: Blob; width: number }>(undefined)
  const show = useEffectEvent((bitmap: ImageBitmap, size: Size) => {
    const element = canvas.current
    if (element === null) return
    element.width = bitmap.width
    element.height = bitmap.height
    shown.current = { blob, width: bitmap.width }
    onShown(size, bitmap.width)
    // Takes the pixels over instead of copying them.
    element.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  })
  const fail = useEffectEvent(onFailed)
  const naturalSize = useEffectEvent(() => natural)

  useEffect(() => {
    // A little larger is not worth another round; the original has every pixel for whoever zooms.
    const has = shown.current
    if (has?.blob === blob && has.width * 1.2 >= Math.min(width, naturalSize()?.width ?? width))
      return undefined
    const abort = new AbortController()
    async function paint() {
      try {
        const decoded = await decodeLater({ blob, natural: naturalSize(), width }, abort.signal)
        if (abort.signal.aborted) decoded.bitmap.close()
        else show(decoded.bitmap, decoded.natural)
      } catch {
        if (!abort.signal.aborted) fail()
      }
    }
    void paint()
    return () => {
      abort.abort()
    }
  }, [blob, width])

  return <canvas ref={canvas} className={styles.screen} />
}
