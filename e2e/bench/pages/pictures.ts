export interface Picture {
  id: string
  name: string
  width: number
  height: number
  /** A thumbnail that any page of the benchmark may show. */
  src: string
}

/** The pictures of the workspace's large group, as the runner wrote them down: `[width, height]` each, newest first. */
export async function loadPictures(count: number): Promise<Picture[]> {
  const response = await fetch('/pictures.json')
  const sizes = (await response.json()) as [width: number, height: number][]
  return sizes.slice(0, count).map(([width, height], index) => ({
    id: `picture-${String(index)}`,
    name: `picture-${String(index)}.jpg`,
    width,
    height,
    src: `/thumbnails/${String(index % 60)}.jpg`,
  }))
}
