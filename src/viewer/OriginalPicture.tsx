import { useState } from 'react'

import styles from './Picture.module.css'

interface OriginalPictureProps {
  url: string
  onShown: (element: HTMLImageElement) => void
  onFailed: () => void
}

/** Every pixel of it, decoded before it is seen: what lies below stays until then. */
export function OriginalPicture({ url, onShown, onFailed }: OriginalPictureProps) {
  const [isShown, setIsShown] = useState(false)
  return (
    <img
      className={styles.original}
      data-shown={isShown || undefined}
      src={url}
      alt=""
      draggable={false}
      decoding="async"
      onLoad={({ currentTarget: element }) => {
        const show = () => {
          setIsShown(true)
          onShown(element)
        }
        // Drawings, and pictures that are larger than the browser decodes ahead, are shown all the same.
        element.decode().then(show, show)
      }}
      onError={onFailed}
    />
  )
}
