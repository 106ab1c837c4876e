import { fireEvent } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { createGlow, type Glow } from './createGlow.ts'
import styles from './GalleryTile.module.css'
import { createTileElement } from './tileElement.ts'

let glow: Glow | undefined
let wall: HTMLElement
afterEach(() => {
  glow?.destroy()
  wall.remove()
})

const BOX = { left: 0, top: 0, width: 100, height: 100 }

function hang(count: number) {
  wall = document.createElement('div')
  document.body.append(wall)
  const tiles = Array.from({ length: count }, () => {
    const tile = createTileElement()
    tile.link.dataset['loading'] = ''
    wall.append(tile.link)
    return tile
  })
  glow = createGlow(wall)
  const show = () => glow?.show(tiles.map(({ link }) => [link, BOX] as const))
  return { tiles, show }
}

const glowing = () => wall.querySelectorAll(`.${styles.veil ?? ''}`).length
const animations = () => wall.getAnimations({ subtree: true }).length

test('what waits at rest glows, all with one animation, and nothing of it while the wall moves', () => {
  const { tiles, show } = hang(5)
  delete tiles[4]?.link.dataset['loading']
  show()
  expect(glowing()).toBe(4)
  expect(animations()).toBe(1)
  glow?.hide()
  expect(animations()).toBe(0)
})

test('a tile stops when its picture comes, when somebody points at it, and when a message takes its place', () => {
  const { tiles, show } = hang(4)
  show()
  const [arriving, pointedAt, failed] = tiles
  if (!arriving || !pointedAt || !failed) throw new Error('Three tiles hang')
  arriving.link.append(arriving.picture)
  fireEvent.load(arriving.picture)
  expect(glowing()).toBe(3)
  fireEvent.pointerOver(pointedAt.link)
  expect(glowing()).toBe(2)
  failed.link.replaceWith(document.createElement('div'))
  glow?.prune()
  expect(glowing()).toBe(1)
})
