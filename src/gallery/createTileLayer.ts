import type { Glow } from './createGlow.ts'
import { createHeading, type HeadingWords } from './createHeading.ts'
import { createPool } from './createPool.ts'
import { createTile } from './createTile.ts'
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
  let glow: Glow | undefined
  const tileContext: TileContext = {
    ...context,
    onProblem(tile) {
      glow?.prune()
      context.onProblem(tile)
    },
  }
  const tiles = createPool(() => createTile(tileContext))
  const headings = createPool(createHeading)
  // Asked with every frame, it would have the frame before styled anew.
  const isMirrored = getComputedStyle(element).direction === 'rtl'
  let hangings: readonly Hanging[] = []
  let base = 0
  let kept: number | undefined
  /** On the way nobody tabs: it moves on when it must. */
  let tabStop: number | undefined
  let view: WallView | undefined
  let hideLabels: (() => void) | undefined
  let isHanging = false
  let isDestroyed = false

  function show(nextView: WallView) {
    const isAnew = view?.wall !== nextView.wall
    view = nextView
    // Taking down the tile that has the focus moves that, which whoever listens answers.
    if (isHanging) return
    isHanging = true
    const { wall, top, height, shift, isMoving } = view
    const isRebased = Math.abs(top - base) > REBASE_PX
    if (isRebased) base = Math.floor(top)
    const translate = `0px ${String(Math.round(base - shift))}px`
    if (element.style.translate !== translate) element.style.translate = translate
    hangings = hangingsIn(wall, { top, bottom: top + height, overscan: OVERSCAN_PX, kept })
    // Where it hangs it is out of sight and in nobody's way: every change to the page costs a frame its layout and paint.
    takeDown(isMoving && !isAnew && !isRebased ? 'later' : 'at once')
    const hung = hangUp()
    if (isMoving) {
      glow?.hide()
    } else {
      putInOrder(hung.map(([one]) => one))
      glow?.show(hung)
    }
    isHanging = false
  }

  function takeDown(when: 'later' | 'at once') {
    const idsOf = (kind: Hanging['kind']) =>
      new Set(hangings.filter((one) => one.kind === kind).map(({ image }) => image.id))
    tiles.keep(idsOf('tile'), when)
    headings.keep(idsOf('heading'), when)
  }

  function hangUp(): (readonly [HTMLElement, TileBox])[] {
    tabStop = tabStopOf(hangings, kept ?? (view?.isMoving === true ? tabStop : undefined))
    return hangings.map((hanging) => {
      const box = {
        ...hanging.box,
        left: isMirrored ? -hanging.box.left : hanging.box.left,
        top: hanging.box.top - base,
      }
      const hung = hanging.kind === 'tile' ? hangTile(hanging, box) : hangHeading(hanging, box)
      if (hung.parentNode !== element) element.append(hung)
      return [hung, box]
    })
  }

  /** Once the wall rests: on the way nobody reads it, or tabs through it. */
  function putInOrder(hung: readonly HTMLElement[]) {
    let next = element.firstElementChild
    for (const one of hung) {
      // Moved, it would lose the focus: the others make room.
      while (one !== next && next !== null && one.contains(document.activeElement)) {
        const inTheWay = next
        next = next.nextElementSibling
        element.append(inTheWay)
      }
      if (one === next) next = next.nextElementSibling
      else element.insertBefore(one, next)
    }
  }

  function hangTile({ image, position, isVisible }: Hanging, box: TileBox) {
    const known = tiles.get(image.id)
    const tile = known ?? tiles.take(image.id)
    if (known === undefined) tile.show(image)
    tile.place(position, box)
    tile.setTabStop(position === tabStop)
    tile.setVisible(isVisible)
    return tile.element()
  }

  function hangHeading({ image, position, isNarrow }: Hanging, box: TileBox) {
    const known = headings.get(image.id)
    const heading = known ?? headings.take(image.id)
    if (known === undefined) heading.write(wordsOf(position, isNarrow))
    heading.place(position, box)
    heading.showPicked(isSelecting() ? pickedOf(position) : undefined)
    return heading.element()
  }

  const tileOf = (link: Element) => [...tiles.all()].find((tile) => tile.element() === link)
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
    for (const tile of tiles.all()) tile.updatePick()
    updateHeadings()
  }

  // What comes over tiles: the wall's first frame waits for neither of them.
  async function label() {
    const { showTileLabels } = await import('./showTileLabels.ts')
    if (!isDestroyed) hideLabels = showTileLabels(element, tileOf)
  }
  async function light() {
    const { createGlow } = await import('./createGlow.ts')
    if (isDestroyed) return
    glow = createGlow(element)
    if (view !== undefined) show(view)
  }

  for (const adorn of [label, light]) void adorn().catch(() => undefined)
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
    update() {
      for (const tile of tiles.all()) tile.update()
      updateHeadings()
    },
    hold() {
      for (const tile of tiles.all()) tile.hold()
    },
    destroy() {
      stopListening()
      isDestroyed = true
      glow?.destroy()
      hideLabels?.()
      hangings = []
      takeDown('at once')
    },
  }
}

function tabStopOf(hangings: readonly Hanging[], wanted: number | undefined): number | undefined {
  const tiles = hangings.filter(({ kind }) => kind === 'tile')
  if (tiles.some(({ position }) => position === wanted)) return wanted
  return (tiles.find(({ isVisible }) => isVisible) ?? tiles[0])?.position
}
