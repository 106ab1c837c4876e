import styles from './GalleryTile.module.css'

/** The link of one picture. Made once and used again for others: that is cheaper than a new one. What is not needed is not in it: a fling hangs hundreds. */
export interface TileElement {
  link: HTMLAnchorElement
  picture: HTMLImageElement
  preview: HTMLImageElement
  badge: HTMLSpanElement
}

export function createTileElement(): TileElement {
  const link = document.createElement('a')
  link.className = className(styles.tile)
  link.draggable = false
  const picture = createPicture(className(styles.picture))
  picture.decoding = 'async'
  const badge = document.createElement('span')
  badge.className = className(styles.badge)
  return { link, picture, preview: createPicture(className(styles.preview)), badge }
}

function createPicture(name: string): HTMLImageElement {
  const picture = document.createElement('img')
  picture.className = name
  picture.alt = ''
  picture.draggable = false
  return picture
}

/** The label over a picture: its name, and who sent it when. */
export function createLabel(): { element: HTMLSpanElement; write(name: string, about: string): void } {
  const element = document.createElement('span')
  element.className = className(styles.label)
  const title = document.createElement('b')
  const detail = document.createTextNode('')
  element.append(title, detail)
  return {
    element,
    write(name, about) {
      title.textContent = name
      detail.data = about
    },
  }
}

/** In place of the link where a picture cannot be shown. */
export function createMessageHost(): HTMLDivElement {
  const host = document.createElement('div')
  host.className = className(styles.host)
  return host
}

function className(name: string | undefined): string {
  return name ?? ''
}
