import type { CSSProperties } from 'react'

import type { Picture } from './pictures.ts'

interface TileProps {
  picture: Picture
  hasImages: boolean
  style: CSSProperties
}

/** The same link for everybody, so that only the way it is placed differs. */
export function Tile({ picture, hasImages, style }: TileProps) {
  return (
    <a className="tile" href={`#${picture.id}`} aria-label={picture.name} style={style}>
      {hasImages && <img src={picture.src} alt="" decoding="async" />}
    </a>
  )
}
