export interface Picture {
  id: string
  name: string
  width: number
  height: number
  /** Epoch ms. */
  at: number
  /** A thumbnail that any page of the benchmark may show. */
  src: string
}

/** The pictures of the workspace's large group, as the runner wrote them down, newest first. */
export async function loadPictures(count: number): Promise<Picture[]> {
  const response = await fetch('/pictures.json')
  const pictures = (await response.json()) as Pick<Picture, 'width' | 'height' | 'at'>[]
  return pictures.slice(0, count).map(({ width, height, at }, index) => ({
    id: `picture-${String(index)}`,
    name: `picture-${String(index)}.jpg`,
    width,
    height,
    at,
    src: `/thumbnails/${String(index % 60)}.jpg`,
  }))
}
