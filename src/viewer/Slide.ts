/** Enough for `media/` to fetch it. */
export interface SlideFile {
  id: string
  name: string
}

export interface SlideReaction {
  /** The character itself, or what stands for it. */
  emoji: string
  name: string
  people: readonly string[]
}

/** One picture as the viewer knows it, whatever it was opened from. */
export interface Slide {
  file: SlideFile
  name: string
  /** MIME type. */
  type: string
  /** Bytes of the original. */
  size?: number | undefined
  /** Pixels of the original. */
  dimensions?: { width: number; height: number } | undefined
  /** A tiny picture as a `data:` URL. */
  preview?: string | undefined
  thumbnail?: SlideFile | undefined
  caption?: string | undefined
  author?: string | undefined
  /** Gives the author the same colour as elsewhere. */
  authorId?: string | undefined
  /** Epoch ms. */
  takenAt?: number | undefined
  reactions?: readonly SlideReaction[] | undefined
}
