import { createHeading, type HeadingWords, type WallHeading } from './createHeading.ts'
import { createTile, type Tile } from './createTile.ts'
import type { WallView } from './createWallScroller.ts'
import { type Hanging, hangingsIn } from './hangings.ts'
import type { TileBox } from './TileBox.ts'
import type { TileContext } from './TileContext.ts'
import type { PickedPart } from './selection/pickedPart.ts'

export interface TileLayer {
  /** Hangs what is seen, and a little more. */
  show(view: WallView): void
  /** Keeps a picture's tile wherever it is: it has the focus. Without one, the first that is seen is the way in for Tab. */
  keep(position: number | undefined): void
  elementOf(position: number): HTMLElement | undefined
  tileOf(link: Element): Tile | undefined
  /** What names, pictures or headings depend on has changed. */
  update(): void
  /** Asks for nothing more until the next update: what is flown past is not worth a request. */
  hold(): void
  destroy(): void
}

interface TileLayerOptions {
  element: HTMLElement
  context: TileContext
  wordsOf(position: number, isNarrow: boolean): HeadingWords
  pickedOf(position: number): PickedPart
}

// Enough for the next frame of a fast scroll; what is beyond shows the wall's own placeholders.
const OVERSCAN_PX = 320
// Far enough to hang tiles in whole px, near enough that no float loses any.
const REBASE_PX = 20_000

/**
 * The tiles near the window: elements that are taken from one end and hung at the other, in the order of the pictures.
 * React owns nothing but the element around them: while somebody scrolls, nothing renders.
 */
export function createTileLayer({ element, context, wordsOf, pickedOf }: TileLayerOptions): TileLayer {
  const tiles = new Map<string, Tile>()
  const headings = new Map<string, WallHeading>()
  const spareTiles: Tile[] = []
  const spareHeadings: WallHeading[] = []
  // Asked with every frame, it would have the frame before styled anew.
  const isMirrored = getComputedStyle(element).direction === 'rtl'
  let hangings: readonly Hanging[] = []
  let base = 0
  let kept: number | undefined
  /** On the way nobody tabs: it moves on when it must. */
  let tabStop: number | undefined
  let view: WallView | undefined
  let isHanging = false

  function show(nextView: WallView) {
    view = nextView
    // Taking down the tile that has the focus moves that, which whoever listens answers.
    if (isHanging) return
    isHanging = true
    const { wall, top, height, shift } = view
    if (Math.abs(top - base) > REBASE_PX) base = Math.floor(top)
    const translate = `0px ${String(Math.round(base - shift))}px`
    if (element.style.translate !== translate) element.style.translate = translate
    hangings = hangingsIn(wall, { top, bottom: top + height, overscan: OVERSCAN_PX, kept })
    takeDown()
    hangUp()
    isHanging = false
  }

  /** What is no longer near goes to the pool. */
  function takeDown() {
    const ids = new Set(hangings.map(({ kind, image }) => kind + image.id))
    for (const [id, tile] of tiles) {
      if (ids.has(`tile${id}`)) continue
      tile.element().remove()
      tile.release()
      tiles.delete(id)
      spareTiles.push(tile)
    }
    for (const [id, heading] of headings) {
      if (ids.has(`heading${id}`)) continue
      heading.element.remove()
      headings.delete(id)
      spareHeadings.push(heading)
    }
  }

  function hangUp() {
    tabStop = tabStopOf(hangings, kept ?? (view?.isMoving === true ? tabStop : undefined))
    let next = element.firstElementChild
    for (const hanging of hangings) {
      const box = {
        ...hanging.box,
        left: isMirrored ? -hanging.box.left : hanging.box.left,
        top: hanging.box.top - base,
      }
      const hung = hanging.kind === 'tile' ? hangTile(hanging, box) : hangHeading(hanging, box)
      if (hung === next) next = next.nextElementSibling
      else element.insertBefore(hung, next)
    }
  }

  function hangTile({ image, position, isVisible }: Hanging, box: TileBox) {
    const known = tiles.get(image.id)
    const tile = known ?? spareTiles.pop() ?? createTile(context)
    if (known === undefined) {
      tile.show(image)
      tiles.set(image.id, tile)
    }
    tile.place(position, box)
    tile.setTabStop(position === tabStop)
    tile.setVisible(isVisible)
    return tile.element()
  }

  function hangHeading({ image, position, isNarrow }: Hanging, box: TileBox) {
    const known = headings.get(image.id)
    const heading = known ?? spareHeadings.pop() ?? createHeading()
    if (known === undefined) {
      heading.write(wordsOf(position, isNarrow))
      headings.set(image.id, heading)
    }
    heading.place(position, box)
    heading.showPicked(isSelecting() ? pickedOf(position) : undefined)
    return heading.element
  }

  const isSelecting = () => context.selection.getSnapshot().isActive

  function updateHeadings() {
    for (const { kind, image, position, isNarrow } of hangings) {
      const heading = kind === 'heading' ? headings.get(image.id) : undefined
      heading?.write(wordsOf(position, isNarrow))
      heading?.showPicked(isSelecting() ? pickedOf(position) : undefined)
    }
  }

  function updatePicks() {
    element.toggleAttribute('data-selecting', isSelecting())
    for (const tile of tiles.values()) tile.updatePick()
    updateHeadings()
  }

  updatePicks()
  const stopListening = context.selection.subscribe(updatePicks)

  return {
    show,
    keep(position) {
      if (kept === position) return
      kept = position
      if (view !== undefined) show(view)
    },
    elementOf(position) {
      const hanging = hangings.find((one) => one.kind === 'tile' && one.position === position)
      return hanging && tiles.get(hanging.image.id)?.element()
    },
    tileOf: (link) => [...tiles.values()].find((tile) => tile.element() === link),
    update() {
      for (const tile of tiles.values()) tile.update()
      updateHeadings()
    },
    hold() {
      for (const tile of tiles.values()) tile.hold()
    },
    destroy() {
      stopListening()
      hangings = []
      takeDown()
    },
  }
}

function tabStopOf(hangings: readonly Hanging[], wanted: number | undefined): number | undefined {
  const tiles = hangings.filter(({ kind }) => kind === 'tile')
  if (tiles.some(({ position }) => position === wanted)) return wanted
  return (tiles.find(({ isVisible }) => isVisible) ?? tiles[0])?.position
}
