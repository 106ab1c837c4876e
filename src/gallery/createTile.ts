import { formatTime } from '#lib/formatDate.ts'
import { canShow } from '#media/canShow.ts'
import type { Media } from '#media/Media.ts'
import type { MediaLease } from '#media/MediaLease.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'

import { formatDate } from './formatSection.ts'
import { createPick } from './selection/createPick.ts'
import type { TileContext } from './TileContext.ts'
import { isSameBox, isSameSize, placeAt, type TileBox } from './TileBox.ts'
import { createMessageHost, createTileElement } from './tileElement.ts'
import type { TileProblem } from './TileMessage.tsx'

/** One element of the pool, and the picture that it shows at the moment. */
export interface Tile {
  element(): HTMLElement
  image(): RoomImage | undefined
  show(image: RoomImage): void
  place(position: number, box: TileBox): void
  setTabStop(isTabStop: boolean): void
  setVisible(isVisible: boolean): void
  /** What the tile's name, picture and problem depend on may have changed. */
  update(): void
  /** Asks for nothing more until the next update. */
  hold(): void
  /** Somebody selects, or what is picked may have changed. */
  updatePick(): void
  label(): { name: string; about: string }
  release(): void
}

const LOADING: Media = { state: 'loading' }

export function createTile(context: TileContext): Tile {
  const { link, picture, preview, badge } = createTileElement()
  const pick = createPick(link)
  let host: HTMLElement | undefined
  let image: RoomImage | undefined
  let position = -1
  let box: TileBox | undefined
  let isVisible = false
  let isTabStop: boolean | undefined
  let lease: MediaLease | undefined
  let forgetFacts: (() => void) | undefined
  let outcome: 'shown' | 'broken' | undefined
  let problem: TileProblem | undefined
  let isArriving = false

  picture.addEventListener('load', () => {
    if (image === undefined || outcome !== undefined) return
    outcome = 'shown'
    delete link.dataset['loading']
    void removePreview(image)
    if (image.dimensions === undefined && picture.naturalHeight > 0) {
      context.onMeasure(image, picture.naturalWidth / picture.naturalHeight)
    }
  })
  picture.addEventListener('error', () => {
    if (image === undefined || !picture.hasAttribute('src')) return
    const media = lease?.getSnapshot()
    if (media?.state === 'ready' && media.replace !== undefined) {
      media.replace()
      return
    }
    outcome = 'broken'
    update()
  })

  /** Not before the picture over it has faded in, so that no gap shows between the two. */
  async function removePreview(shown: RoomImage) {
    if (preview.parentNode === null) return
    await Promise.allSettled(picture.getAnimations().map(({ finished }) => finished))
    if (image === shown) preview.remove()
  }

  function update() {
    if (image === undefined) return
    const facts = context.facts.get(image.id)
    const isAwaited = facts === undefined && context.isAwaited(image)
    const isShowable = canShow(image.type)
    // A format that browsers do not show may still have a thumbnail.
    const isHeldBack =
      isAwaited || image.isUnreadable === true || (!isShowable && facts?.thumbnail === undefined)
    const priority = isHeldBack || context.isFast() ? Infinity : isVisible ? 10 : 20
    if (lease === undefined && !context.isFast() && !context.isRefused()) {
      lease = context.pictures.open(image, { priority, onChange: update })
    } else lease?.setPriority(priority)
    const media = lease?.getSnapshot() ?? context.pictures.peek(image) ?? LOADING

    if (media.state === 'ready' && picture.getAttribute('src') !== media.url) {
      // What is here at once does not fade in.
      picture.toggleAttribute('data-at-once', isArriving)
      picture.src = media.url
      if (preview.parentNode === null) link.prepend(picture)
      else preview.after(picture)
    }
    const hasTime = isVisible && !context.isFast()
    if (facts?.preview !== undefined && hasTime && outcome === undefined && preview.parentNode === null) {
      preview.src = facts.preview
      link.prepend(preview)
    }
    link.setAttribute('aria-label', nameOf(image, facts?.author.name))
    setProblem(problemOf(media, { isShowable, isHeldBack, isAwaited }), media)
  }

  function problemOf(
    media: Media,
    { isShowable, isHeldBack, isAwaited }: { isShowable: boolean; isHeldBack: boolean; isAwaited: boolean },
  ): TileProblem | undefined {
    if (image !== undefined && context.isLeaving(image)) return 'deleted'
    if (image?.isUnreadable === true) return 'unreadable'
    if (context.isRefused()) return 'notMember'
    const isHopeless = isHeldBack
      ? !isAwaited && media.state !== 'ready'
      : media.state === 'failed' && media.reason !== 'offline'
    if (!isShowable && isHopeless) return 'format'
    if (outcome === 'broken') return 'broken'
    const reason = media.state === 'failed' ? media.reason : undefined
    // The status line says it once for all of them; each keeps its place and its preview until the network is back.
    return reason === 'offline' ? undefined : reason
  }

  function setProblem(next: TileProblem | undefined, media: Media) {
    if (image === undefined || (next === problem && next === undefined)) return
    problem = next
    if (next === undefined) {
      if (host !== undefined) {
        tell(undefined, media)
        if (box !== undefined) placeAt(link, box)
        host.replaceWith(link)
        host = undefined
      }
      return
    }
    if (host === undefined) {
      host = createMessageHost()
      link.replaceWith(host)
      if (box !== undefined) placeAt(host, box)
    }
    tell(next, media)
  }

  function tell(next: TileProblem | undefined, media: Media) {
    if (image === undefined || host === undefined) return
    context.onProblem({
      image,
      position,
      name: link.getAttribute('aria-label') ?? image.name,
      host,
      problem: next,
      retry: media.state === 'failed' ? media.retry : undefined,
      isTabStop: isTabStop === true,
    })
  }

  function nameOf({ name, uploaderId, uploadedAt }: RoomImage, author: string | undefined): string {
    const parts = [
      name,
      author ?? context.nameOf(uploaderId),
      uploadedAt === undefined ? undefined : formatDate(uploadedAt),
    ]
    return parts.filter((part) => part !== undefined).join(', ')
  }

  function updatePick() {
    if (image === undefined) return
    const { isActive } = context.selection.getSnapshot()
    pick.show(isActive, context.selection.has(image.id))
  }

  /** What hangs at the lower edge, such as a label, would shift with it: hung anew, it begins where it belongs. */
  function hangAnew() {
    link.append(...[...link.children].filter((child) => child !== picture && child !== preview))
  }

  return {
    element: () => host ?? link,
    image: () => image,
    update,
    updatePick,
    hold: () => lease?.setPriority(Infinity),

    show(nextImage) {
      image = nextImage
      outcome = undefined
      link.href = context.hrefOf(image.id)
      link.dataset['loading'] = ''
      const kind =
        image.expiresAt !== undefined ? 'Not sent yet' : image.type === 'image/gif' ? 'GIF' : undefined
      if (kind === undefined) badge.remove()
      else {
        badge.textContent = kind
        badge.dataset['kind'] = image.expiresAt === undefined ? 'motion' : 'state'
        link.append(badge)
      }
      updatePick()
      forgetFacts = context.facts.subscribe(image.id, update)
      isArriving = true
      update()
      isArriving = false
    },

    place(nextPosition, next) {
      if (position !== nextPosition) {
        position = nextPosition
        link.dataset['index'] = String(position)
      }
      if (box !== undefined && isSameBox(box, next)) return
      if (box !== undefined && !isSameSize(box, next)) hangAnew()
      box = next
      placeAt(host ?? link, box)
      const ratio = image?.dimensions && image.dimensions.width / image.dimensions.height
      link.toggleAttribute('data-fit', ratio === undefined || !isNear(ratio, box.width / box.height))
    },

    setTabStop(next) {
      if (isTabStop === next) return
      isTabStop = next
      link.tabIndex = next ? 0 : -1
      // What stands in place of the picture takes the focus instead.
      if (problem !== undefined) update()
    },

    setVisible(next) {
      if (isVisible === next) return
      isVisible = next
      // In a fling nothing is asked for; when it slows, all that hangs is looked at again.
      if (!context.isFast()) update()
    },

    label() {
      const by = image && (context.facts.get(image.id)?.author.name ?? context.nameOf(image.uploaderId))
      const at = image?.uploadedAt === undefined ? undefined : formatTime(image.uploadedAt)
      return {
        name: image?.name ?? '',
        about: [by, at].filter((part) => part !== undefined).join(', '),
      }
    },

    release() {
      if (problem !== undefined) setProblem(undefined, LOADING)
      lease?.close()
      lease = undefined
      forgetFacts?.()
      forgetFacts = undefined
      image = undefined
      problem = undefined
      isVisible = false
      box = undefined
      picture.removeAttribute('src')
      // What hung over this one, such as its label, is not the next one's.
      link.replaceChildren()
    },
  }
}

/** Within what rounding to whole px explains. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) / other < 0.02
}
